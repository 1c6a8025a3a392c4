import EDTF
import EDTFEnglish
import Testing

/// Days, months and years as people write them.
@Suite struct DayPhraseTests {
  @Test(arguments: [
    ("17th of November 2024", "2024-11-17"), ("the seventeenth of November, 2024", "2024-11-17"),
    ("November the 17th, 2024", "2024-11-17"), ("Nov. 2024", "2024-11"), ("Nov. 17th, 2024", "2024-11-17"),
    ("17-Nov-2024", "2024-11-17"), ("2024-Nov-17", "2024-11-17"), ("Nov-17-2024", "2024-11-17"),
    ("Nov-2024", "2024-11"), ("17nov2024", "2024-11-17"), ("17 Nov. 2024.", "2024-11-17"),
    ("Sunday 17 November 2024", "2024-11-17"), ("Sunday, November 17, 2024", "2024-11-17"),
    ("Sun, 17 Nov 2024", "2024-11-17"), ("2024-11-17 (Sunday)", "2024-11-17"), ("1990's", "199X"),
    ("Sept 2024", "2024-09"), ("Sept. 17, 2024", "2024-09-17"), ("11-2024", "2024-11"),
    ("2 days after 17 Nov 2024", "2024-11-19"), ("the day before 17 Nov 2024", "2024-11-16"),
    ("two weeks before 17 Nov 2024", "2024-11-03"), ("a month after 17 Nov 2024", "2024-12"),
    ("first Monday of November 2024", "2024-11-04"), ("the last Friday in November 2024", "2024-11-29"),
    ("last day of February 2024", "2024-02-29"), ("sometime in 2024", "2024"),
    ("some time in November 2024", "2024-11"), ("at some point in 2024", "2024"), ("during 2024", "2024"),
    ("in the course of 2024", "2024"), ("within 2024", "2024"), ("in the year 2024", "2024"),
    ("year 2024", "2024"), ("the month of November 2024", "2024-11"),
    ("17 Nov 2024 10:00", "2024-11-17T10:00:00"), ("17 November 2024 at 10:00 UTC", "2024-11-17T10:00:00Z"),
    ("17 Nov 2024, 10:00 +02:00", "2024-11-17T10:00:00+02:00"),
    ("2024-11-17 10:00:30", "2024-11-17T10:00:30"), ("the evening of 17 Nov 2024", "2024-11-17"),
    ("NOV 17 2024", "2024-11-17"), ("  november   2024  ", "2024-11"), ("\"17 Nov 2024\"", "2024-11-17"),
    ("Nov2024", "2024-11"), ("17 & 18 November 2024", "{2024-11-17,2024-11-18}"),
    ("Friday the 13th of September 2024", "2024-09-13"), ("Fri 13 Sep 2024", "2024-09-13"),
    ("Saturday, 16th November, 2024", "2024-11-16"), ("on Sunday, 17 November 2024", "2024-11-17"),
    ("on the 17th of November 2024", "2024-11-17"), ("in November of 2024", "2024-11"),
    ("in the 1990s", "199X"), ("17 Nov 2024 at 10 am", "2024-11-17T10:00:00"),
    ("17 Nov 2024 3:30 pm", "2024-11-17T15:30:00"), ("2024-11-17T10:00:00Z", "2024-11-17T10:00:00Z"),
    ("Christmas 2024", "2024-12-25"), ("New Year's Day 2025", "2025-01-01"),
    ("first of May 2024", "2024-05-01"), ("1 May 2024", "2024-05-01"), ("may 2024", "2024-05"),
    ("March 2024", "2024-03"), ("in march 2024", "2024-03"), ("Mar 5 2024", "2024-03-05"),
    ("5 Mar 2024", "2024-03-05"), ("5 March, 2024", "2024-03-05"), ("2024-3-5", "2024-03-05"),
    ("2024-3", "2024-03"), ("2024.11.17", "2024-11-17"), ("year 850", "0850"), ("1066", "1066"),
    ("in 1066", "1066"), ("the year 1066", "1066"), ("the year of 1066", "1066"),
    ("Sunday 2024-11-17", "2024-11-17"), ("on 2024-11-17", "2024-11-17"), ("in Sept. 2024", "2024-09"),
    ("the 3rd of May 2024", "2024-05-03"), ("2nd May 2024", "2024-05-02"),
    ("22nd of June, 2024", "2024-06-22"), ("December 31st 2024", "2024-12-31"),
  ])
  func `a day, month or year is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }
}
