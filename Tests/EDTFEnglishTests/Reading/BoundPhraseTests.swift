import EDTF
import EDTFEnglish
import Testing

/// What is bounded on one side.
@Suite struct BoundPhraseTests {
  @Test(arguments: [
    ("by the end of March 2024", "[..2024-03-31]"), ("by end of 2024", "[..2024-12-31]"),
    ("by end-2024", "[..2024-12-31]"), ("by year-end 2024", "[..2024-12-31]"),
    ("before the end of 2024", "[..2024-12-31]"), ("after the end of 2024", "[2025-01-01..]"),
    ("since the beginning of 2024", "2024-01-01/.."), ("until the end of March 2024", "../2024-03-31"),
    ("on or before 20 Nov 2024", "[..2024-11-20]"), ("no later than 20 Nov 2024", "[..2024-11-20]"),
    ("not later than Nov 2024", "[..2024-11]"), ("20 Nov 2024 at the latest", "[..2024-11-20]"),
    ("20 Nov 2024 or earlier", "[..2024-11-20]"), ("20 Nov 2024 or before", "[..2024-11-20]"),
    ("by mid-November 2024", "[..2024-11-20]"), ("before mid-2024", "[..2024-04-30]"),
    ("after early 2024", "[2024-05-01..]"), ("until late 2024", "../2024-39"),
    ("before about 2024", "[..2023-12-31~]"), ("after c. 1990", "[1991-01-01~..]"), ("since 2019", "2019/.."),
    ("2019 onwards", "2019/.."), ("starting 17 Nov 2024", "2024-11-17/.."),
    ("effective 1 January 2025", "2025-01-01/.."), ("with effect from 1 Jan 2025", "2025-01-01/.."),
    ("in force since 17 Nov 2024", "2024-11-17/.."), ("valid until 31 Dec 2024", "../2024-12-31"),
    ("through 20 Nov 2024", "../2024-11-20"), ("up to 20 Nov 2024", "../2024-11-20"),
    ("up until 20 Nov 2024", "../2024-11-20"), ("earlier than 2024", "[..2023-12-31]"),
    ("no earlier than 17 Nov 2024", "[2024-11-17..]"), ("not before 17 Nov 2024", "[2024-11-17..]"),
    ("17 Nov 2024 or later", "[2024-11-17..]"), ("17 Nov 2024 at the earliest", "[2024-11-17..]"),
    ("throughout 2024", "2024-01-01/2024-12-31"), ("shortly after 17 Nov 2024", "[2024-11-18..]"),
    ("just before Nov 2024", "[..2024-10-31]"), ("not until 20 Nov 2024", "[2024-11-20..]"),
    ("20 Nov 2024 and after", "2024-11-20/.."), ("2024 and later", "2024/.."),
    ("by spring 2024", "[..2024-21]"), ("by Q4 2024", "[..2024-36]"), ("by the 1990s", "[..199X]"),
    ("before the 19th century", "[..1799-12-31]"), ("after the 1990s", "[2000-01-01..]"),
    ("since the 1990s", "199X/.."), ("until the 1990s", "../199X"), ("after spring 2024", "[2024-06-01..]"),
    ("before winter 2024", "[..2024-11-30]"), ("before winter 2023/24", "[..2023-11-30]"),
    ("until winter 2023/24", "../2023-24"), ("since winter 2023-24", "2023-24/.."),
    ("starting in November 2024", "2024-11/.."), ("beginning in 2024", "2024/.."),
    ("up to and including 20 Nov 2024", "../2024-11-20"),
    ("after 14 Nov 2024 and before 17 Nov 2024", "[2024-11-15..2024-11-16]"),
    ("not before 14 Nov 2024 and not after 17 Nov 2024", "[2024-11-14..2024-11-17]"),
    ("since 14 Nov 2024 until 17 Nov 2024", "2024-11-14/2024-11-17"),
    ("by the first half of 2024", "[..2024-40]"), ("by mid 2024", "[..2024-38]"),
    ("by 2024-11", "[..2024-11]"), ("since 2024-11-17", "2024-11-17/.."),
    ("no earlier than 14 Nov 2024 and no later than 17 Nov 2024", "[2024-11-14..2024-11-17]"),
    ("after 2019 but before 2021", "[2020-01-01..2020-12-31]"),
  ])
  func `a phrase with a bound on one side is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }
}
