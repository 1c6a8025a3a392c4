import EDTF
import EDTFEnglish
import Testing

/// What has two ends, or several dates.
@Suite struct RangePhraseTests {
  @Test(arguments: [
    ("17/Nov/2024", "2024-11-17"), ("Tuesday 05/11/2024", "2024-11-05"), ("Q4/2024", "2024-36"),
    ("from the start of 2024", "2024-01-01/.."), ("spring or summer 2024", "[2024-21,2024-22]"),
    ("winter 2023/24", "2023-24"), ("from late 2023 to spring 2024", "2023-39/2024-21"),
    ("between late 2023 and spring 2024", "[2023-09-01..2024-05-31]"),
    ("between mid-March and late May 2024", "[2024-03-11..2024-05-31]"),
    ("between about 1990 and 1995", "[1990~..1995]"), ("from c. 1990 to c. 1995", "1990~/1995~"),
    ("2019-present", "2019/.."), ("2019 – present", "2019/.."), ("from 2019 to the present", "2019/.."),
    ("from 2019 until now", "2019/.."), ("from 17 Nov 2024 on", "2024-11-17/.."),
    ("prior to Nov 2024", "[..2024-10-31]"), ("between 14 and 17 Nov 2024", "[2024-11-14..2024-11-17]"),
    ("between Nov 14 and Nov 17, 2024", "[2024-11-14..2024-11-17]"),
    ("between 14 November and 17 November 2024", "[2024-11-14..2024-11-17]"),
    ("between 14 Nov 2023 and 17 Nov 2024", "[2023-11-14..2024-11-17]"),
    ("between the 14th and 17th of November 2024", "[2024-11-14..2024-11-17]"),
    ("between 14–17 Nov 2024", "[2024-11-14..2024-11-17]"),
    ("sometime between March and May 2024", "[2024-03-01..2024-05-31]"),
    ("from 17 to 20 Nov 2024", "2024-11-17/2024-11-20"),
    ("from 17 November to 20 November 2024", "2024-11-17/2024-11-20"),
    ("from Nov 17 through Nov 20, 2024", "2024-11-17/2024-11-20"),
    ("from Dec 2023 to Feb 2024", "2023-12/2024-02"), ("from December to February 2024", "2023-12/2024-02"),
    ("2024-11-17 / 2024-11-20", "2024-11-17/2024-11-20"), ("2024/11", "2024-11"),
    ("17 or 19 November 2024", "[2024-11-17,2024-11-19]"), ("Nov 17 or 19, 2024", "[2024-11-17,2024-11-19]"),
    ("Nov 17, 2024 or Nov 19, 2024", "[2024-11-17,2024-11-19]"),
    ("17, 18 and 20 Nov 2024", "{2024-11-17,2024-11-18,2024-11-20}"),
    ("April and November 2024", "{2024-04,2024-11}"), ("Oct, Nov or Dec 2024", "[2024-10,2024-11,2024-12]"),
    ("2023 or 2024", "[2023,2024]"), ("night of 17–18 Nov 2024", "[2024-11-17..2024-11-18]"),
    ("between 28 Dec and 3 Jan 2024", "[2023-12-28..2024-01-03]"),
    ("from winter to spring 2024", "2023-24/2024-21"),
    ("between winter and spring 2024", "[2023-12-01..2024-05-31]"), ("from Q1 to Q3 2024", "2024-33/2024-35"),
    ("from the 1980s to the 1990s", "198X/199X"),
    ("between the late 1990s and early 2010s", "[1997-01-01..2013-12-31]"),
    ("either 17 or 19 November 2024", "[2024-11-17,2024-11-19]"),
    ("17 and/or 18 Nov 2024", "[2024-11-17,2024-11-18]"),
    ("between the end of March and mid-April 2024", "[2024-03-31..2024-04-20]"),
    ("from the beginning of 2024 to the end of March 2024", "2024-01-01/2024-03-31"),
    ("from 2019 to date", "2019/.."), ("2019 to date", "2019/.."), ("November 2024 to present", "2024-11/.."),
    ("from November through December 2024", "2024-11/2024-12"), ("from 1914 to 1918", "1914/1918"),
    ("between 1914 and 1918", "[1914..1918]"),
    ("from 17/11/2024 to 20/11/2024", "2024-11-17/2024-11-20"),
    ("between about 14 and 17 Nov 2024", "[2024-11-14~..2024-11-17]"),
    ("possibly 2023 or 2024", "[2023?,2024]"), ("between 100 BC and 50 BC", "[-0099..-0049]"),
    ("from 100 BC to AD 50", "-0099/0050"), ("from 44 to 27 BC", "-0043/-0026"), ("2024/3/5", "2024-03-05"),
    ("from 2024", "2024/.."), ("from Nov 2024", "2024-11/.."),
    ("from mid-2023 to early 2024", "2023-38/2024-37"),
    ("late Nov/early Dec 2024", "[2024-11-21..2024-11-30,2024-12-01..2024-12-10]"),
    ("late November or early December 2024", "[2024-11-21..2024-11-30,2024-12-01..2024-12-10]"),
    ("2024-11-14/2024-11-20", "2024-11-14/2024-11-20"), ("17 Nov 2024 to date", "2024-11-17/.."),
  ])
  func `a range or a list of dates is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }
}
