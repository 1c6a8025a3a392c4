import Answers
import PolicyModel
import Queries
import Testing

@Suite struct ViewCSVTests {
  @Test func `a state is a row a policy and key`() {
    #expect(
      StateCSV.text(ViewStory.state("2024-11-18"), guardFormulas: false) == """
        policy,title,issuer,topic,key,value,certainty,alternatives,since,until,basis,event,grade,checked,sinceGrade\r
        us-atacms,ATACMS inside Russia,us,strikes,status,permitted,certain,permitted,"[2024-11-14..2024-11-17]",,stated,2024-11-17-permits,anonymous,2024-11-17,anonymous\r
        us-atacms,ATACMS inside Russia,us,strikes,scope,Kursk,certain,Kursk,"[2024-11-14..2024-11-17]",,stated,2024-11-17-permits,anonymous,2024-11-17,anonymous\r

        """)
  }

  @Test func `quotes, commas and lines stay in their cell`() {
    let text = LogCSV.text(ViewStory.log, guardFormulas: false)
    #expect(
      text.hasSuffix(
        #"2,2026-01-05T10:00:01Z,=ana,event-retracted,x,retracted,"a ""reason"","#
          + "\nof two lines\",no,2\r\n"
      ))
  }

  @Test func `a cell that a spreadsheet would take for a formula is guarded where that is asked for`() {
    let rows = ListRows.policies(ViewStory.diff.changes.prefix(1).map(\.policy))
    var answer = ListAnswer(known: ViewStory.known, rows: rows)
    if case .policies(var labels) = answer.rows {
      labels[0].title = "=cmd|' /C calc'!A0"
      answer.rows = .policies(labels)
    }
    #expect(ListCSV.text(answer, guardFormulas: false).contains(",=cmd|"))
    #expect(ListCSV.text(answer, guardFormulas: true).contains(",'=cmd|"))
  }

  @Test func `what hides stands there by its number`() {
    let text = TimelineCSV.text(ViewStory.timeline, guardFormulas: false)
    #expect(text.contains("Permitted ⟨U+001B⟩[31m, ⟨U+202E⟩at last"))
    #expect(
      text.contains(",joe-biden:issuer,joe-biden,us-atacms=permitted; us-atacms.scope=Kursk,anonymous,no,"))
  }

  @Test func `an outlook is a row an expectation, with the days early and late`() {
    let text = OutlookCSV.text(ViewStory.outlook, guardFormulas: true)
    #expect(
      text.hasSuffix(
        "2024-10-01-expects,2024-10-01,'=Expected,anonymous,no,a U.S. official,npr,\"NPR, Washington\",us-atacms=permitted,"
          + "\"[2024-10-05..2024-11-15]\",2024-10-05,2024-11-15,missed,possible,definite,no,,2024-11-17-permits,"
          + "\"[2024-11-14..2024-11-17]\",0,0,0,2,44,47\r\n"))
  }

  @Test func `every row has as many cells as the header`() {
    let tables = [
      StateCSV.text(ViewStory.state("2024-11-15"), guardFormulas: true),
      DiffCSV.text(ViewStory.diff, guardFormulas: true),
      TimelineCSV.text(ViewStory.timeline, guardFormulas: true),
      WhyCSV.text(ViewStory.why, guardFormulas: true),
      OutlookCSV.text(ViewStory.outlook, guardFormulas: true),
      LogCSV.text(ViewStory.log, guardFormulas: true),
      ShowCSV.text(ViewStory.show, guardFormulas: true),
      ListCSV.text(ListAnswer(known: ViewStory.known, rows: .actors([ViewStory.us])), guardFormulas: true),
      ListCSV.text(
        ListAnswer(known: ViewStory.known, rows: .sources([ViewStory.source])), guardFormulas: true),
      ListCSV.text(ListAnswer(known: ViewStory.known, rows: .topics([])), guardFormulas: true),
    ]
    for table in tables {
      let counts = cells(table)
      #expect(Set(counts).count == 1, "\(table)")
      #expect(table.hasSuffix("\r\n"))
    }
  }

  /// How many cells each row has, by RFC 4180.
  private func cells(_ table: String) -> [Int] {
    var counts: [Int] = []
    var count = 1
    var isQuoted = false
    for scalar in table.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: count += 1
      case "\n" where !isQuoted:
        counts.append(count)
        count = 1
      default: break
      }
    }
    return counts
  }
}
