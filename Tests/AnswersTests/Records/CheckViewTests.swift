import Answers
import EDTF
import JSON
import PolicyModel
import Queries
import Testing

/// A check as JSON and CSV.
@Suite struct CheckViewTests {
  private let answer = CheckAnswer(
    viewpoint: Viewpoint(
      reported: nil, evidence: nil,
      known: KnownPrefix(entry: 0, at: nil, root: String(repeating: "e3b0c442", count: 8), isGiven: false)
    ).on(Story.day("2024-11-30")),
    findings: [
      Finding(
        rule: "absent-issuer", severity: .warning, message: "e changes p, and us took no part",
        records: [.event(ID(stored: "e")), .policy(ID(stored: "p")), .actor(ID(stored: "us"))],
        mend: Action(.revise(.event), ["e"], [.reason: "the issuer's own"])),
      Finding(
        rule: "broken-assertion", severity: .error, message: "=1+1",
        records: [.entry(7), .source(ID(stored: "s"))],
        mend: .undo(7)),
    ])

  @Test func `as JSON it has its findings and how many there are`() {
    #expect(
      CheckJSON.node(answer, words: .plain(["dateline", "--ledger", "a b.db"])).text(pretty: false)
        == #"{"viewpoint":{"on":"2024-11-30","reported":null,"known":{"entry":0,"at":null},"evidence":null,"token":"0-e3b0c442e3b0c442","root":"e3b0c442e3b0c442e3b0c442e3b0c442e3b0c442e3b0c442e3b0c442e3b0c442"},"findings":[{"rule":"absent-issuer","severity":"warning","message":"e changes p, and us took no part","records":[{"kind":"event","id":"e"},{"kind":"policy","id":"p"},{"kind":"actor","id":"us"}],"mend":"dateline --ledger 'a b.db' revise e --reason 'the issuer'\\''s own'"},{"rule":"broken-assertion","severity":"error","message":"=1+1","records":[{"kind":"entry","id":"7"},{"kind":"source","id":"s"}],"mend":"dateline --ledger 'a b.db' undo entry:7"}],"summary":{"error":1,"warning":1,"note":0}}"#
    )
  }

  @Test func `as CSV it is a row a finding, and formulas are guarded where that is asked`() {
    let plain = CheckCSV.text(answer, words: .plain(), guardFormulas: false)
    #expect(
      plain == """
        rule,severity,message,records,mend\r
        absent-issuer,warning,"e changes p, and us took no part",event:e; policy:p; actor:us,dateline revise e --reason 'the issuer'\\''s own'\r
        broken-assertion,error,=1+1,entry:7; source:s,dateline undo entry:7\r

        """)
    #expect(CheckCSV.text(answer, words: .plain(), guardFormulas: true).contains(",'=1+1,"))
  }

  @Test func `the rules in both forms`() throws {
    let rule = try #require(CheckRules.named("unused-actor"))
    #expect(
      CheckJSON.node([rule]).text(pretty: false)
        == #"{"rules":[{"rule":"unused-actor","severity":"note","explanation":"\#(rule.explanation)"}]}"#)
    #expect(
      CheckCSV.text([rule], guardFormulas: false)
        == "rule,severity,explanation\r\nunused-actor,note,\"\(rule.explanation)\"\r\n")
  }
}
