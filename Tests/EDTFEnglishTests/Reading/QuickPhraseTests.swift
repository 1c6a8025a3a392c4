import Testing

import EDTF
@testable import EDTFEnglish

/// The fast way reads nothing that the grammar does not read alike.
@Suite struct QuickPhraseTests {
  private static let leads = [
    "", "about ", "circa ", "c. ", "ca ", "around the ", "possibly ", "Perhaps ", "by ", "before ", "after ",
    "since the ",
    "from ", "until ", "till ", "in ", "in the ", "on the ", "the ", "The  ", "the the ", "by about ",
    "approximately ",
  ]
  private static let points = [
    "17 November 2024", "17th of Nov. 2024", "31 April 2024", "Nov 17, 2024", "NOV 17th 2024", "1st May 2024",
    "November 2024", "sept 2024", "Sept. 2024", "nov, 2024", "spring 2024", "Summer of 2024", "fall 2024",
    "winter 2024",
    "Q4 2024", "q1 of 2024", "h2 2024", "1990s", "2000s", "0990s", "1990", "0000", "17 Nov 24", "Nov 17",
    "spring",
    "Nov 2024 ", " Nov 2024", "17 Nov 2024.", "September 9, 2024", "9 of 2024", "Q5 2024", "mar 5 2024",
    "12024",
    "0 Nov 2024", "Nov 0 2024", "17 Nov 20245", "2024-11-17", "2024-11", "17 nov\t2024", "Nov. 17. 2024",
    "99 Nov 2024",
  ]

  @Test(arguments: leads) func agreesWithTheGrammar(lead: String) throws {
    var read = 0
    for point in Self.points {
      let text = lead + point
      guard let quick = QuickPhrase.read(text) else { continue }
      read += 1
      let grammar = try Wording(text: text, today: nil).phrase()
      #expect(grammar?.text == quick.text, "“\(text)”")
    }
    #expect(
      read > 15 || lead.contains("by about") || lead.contains("the the"), "“\(lead)” is not quick at all")
  }
}
