import EDTF
import EDTFEnglish
import Testing

@Suite struct EnglishTests {
  @Test(arguments: [
    ("2024-11-17", "17 Nov 2024", "17 Nov"), ("2024-11", "Nov 2024", "Nov"), ("2024", "2024", "2024"),
    ("2024-21", "spring 2024", "spring"), ("2024-24", "winter 2024–25", "winter 2024–25"),
    ("2024-30", "southern summer 2024–25", "southern summer 2024–25"), ("2024-36", "Q4 2024", "Q4"),
    ("2024-40", "first half of 2024", "first half"), ("199X", "1990s", "1990s"),
    ("200X", "2000s decade", "2000s decade"),
    ("2024-11-17T10:00:00Z", "17 Nov 2024, 10:00 UTC", "17 Nov, 10:00 UTC"),
    ("2024-11-17T10:00:05-04", "17 Nov 2024, 10:00:05 -04:00", "17 Nov, 10:00:05 -04:00"),
    ("2024-11-17T23:59:60", "17 Nov 2024, 23:59:60", "17 Nov, 23:59:60"),
    ("2024-04~", "about Apr 2024", "about Apr"), ("2024-11-17?", "possibly 17 Nov 2024", "possibly 17 Nov"),
    ("2024%", "possibly about 2024", "possibly about 2024"),
    ("2024-~11-17", "17 Nov 2024 (month approximate)", "17 Nov (month approximate)"),
    ("2024-11-17/2024-11-20", "17–20 Nov 2024", "17–20 Nov"),
    ("2024-10-28/2024-11-03", "28 Oct–3 Nov 2024", "28 Oct–3 Nov"),
    ("2023-12-28/2024-01-03", "28 Dec 2023–3 Jan 2024", "28 Dec 2023–3 Jan 2024"),
    ("2023-12/2024-02", "Dec 2023–Feb 2024", "Dec 2023–Feb 2024"), ("2019/2021", "2019–2021", "2019–2021"),
    ("2024-11-17/2024-11-17", "17 Nov 2024", "17 Nov"),
    ("2024-03~/2024-05", "about Mar 2024–May 2024", "about Mar–May"),
    ("2024-11-17/..", "since 17 Nov 2024", "since 17 Nov 2024"),
    ("../2024-11-20", "until 20 Nov 2024", "until 20 Nov 2024"),
    ("2024-11-17/", "from 17 Nov 2024, end unknown", "from 17 Nov 2024, end unknown"),
    ("[2024-11-14..2024-11-17]", "14–17 Nov 2024", "14–17 Nov"),
    ("[2024-10-28..2024-11-03]", "28 Oct–3 Nov 2024", "28 Oct–3 Nov"),
    ("[..2024-11-20]", "by 20 Nov 2024", "by 20 Nov 2024"),
    ("[2024-11-17..]", "17 Nov 2024 or later", "17 Nov 2024 or later"),
    ("[2024-11-17,2024-11-19]", "17 or 19 Nov 2024", "17 or 19 Nov"),
    ("[2024-10-30,2024-11-02,2024-11-05]", "30 Oct, 2 Nov or 5 Nov 2024", "30 Oct, 2 Nov or 5 Nov"),
    ("[2023,2024-11]", "2023 or Nov 2024", "2023 or Nov 2024"),
    ("{2024-04,2024-11}", "Apr and Nov 2024", "Apr and Nov"),
    ("{2024-04..2024-11}", "all of Apr–Nov 2024", "all of Apr–Nov"),
    ("-0044-03-15", "15 Mar 45 BC", "15 Mar"), ("Y17E7", "year 170000000", "year 170000000"),
    ("1950S2", "about 1950 (1900–1999)", "about 1950 (1900–1999)"),
    ("1950S2~", "about 1950 (1900–1999)", "about 1950 (1900–1999)"),
    ("2024-38", "mid-2024", "mid-year"), ("2023/2024?", "2023 – possibly 2024", "2023 – possibly 2024"),
    ("19XX/20XX", "20th century – 21st century", "20th century – 21st century"),
    ("2024-40/2024-41", "first half – second half of 2024", "first half – second half"),
    (
      "{..2023,2025..}", "all until 2023, and all from 2025 on", "all until 2023, and all from 2025 on"
    ),
    (
      "Y-9223372036854775807", "year 9223372036854775808 BC", "year 9223372036854775808 BC"
    ), ("Y9223372036854775807S1", "Y9223372036854775807S1", "Y9223372036854775807S1"),
  ])
  func `a date has its words`(edtf: String, english: String, withinYear: String) throws {
    let date = try EDTFDate(edtf)
    #expect(date.inEnglish() == english)
    #expect(date.inEnglishWithinYear() == withinYear)
  }

  /// What has one reading in English is read again as it was.
  @Test(arguments: [
    "2024-11-17", "2024-11", "2024", "2024-21", "2024-24", "2024-29", "2024-36", "2024-41", "199X",
    "2024-04~",
    "2024-11-17?", "2024%", "2024-11-17/..", "../2024-11-20", "[..2024-11-20]", "2024-21~",
  ])
  func `the words of a date are read as that date`(edtf: String) throws {
    #expect(try Phrase.read(EDTFDate(edtf).inEnglish(), today: nil).text == edtf)
  }
}
