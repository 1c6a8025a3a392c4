import EDTF
import PolicyModel
import Testing

/// Who acts before they are there, or when they are gone.
@Suite struct OutOfLifeTests {
  private static let life = ActorLife<ActorID>(
    founded: edtf("1992"), dissolved: edtf("2006-06-03"), successors: [])

  private static func edtf(_ text: String) -> EDTFDate {
    (try? EDTFDate(text)) ?? EDTFDate(.distantPast)
  }

  private func sides(
    _ date: String, role: Role = .issuer, modality: Modality = .actual, reported: String? = nil,
    speaks: Bool = false, life: ActorLife<ActorID> = OutOfLifeTests.life
  ) -> [ActorLife<ActorID>.Outside] {
    let actor = ActorID(stored: "sm")
    let citation = Citation(source: SourceID(stored: "s"), stance: .states, reported: reported.map(Self.edtf))
    {
      $0.speaker = speaks ? .actor(actor) : nil
    }
    let event = Event(
      id: EventID(stored: "e"), date: Self.edtf(date), type: .other, modality: modality, title: "e",
      participants: speaks ? [] : [Participant(actor: actor, role: role)], effects: [], relations: [],
      place: nil, tags: [], note: nil)
    return OutOfLife.all(in: event, [citation]) { $0 == actor ? life : nil }.map(\.side)
  }

  private func day(_ iso: String) -> Day { Day(iso: iso) ?? .distantPast }

  @Test func `after the last day, and before the first`() {
    #expect(sides("2006-06-04") == [.after(day("2006-06-03"))])
    #expect(sides("1991-12-31") == [.before(day("1992-01-01"))])
    #expect(sides("2006-06-03") == [])
    #expect(sides("1992-01-01") == [])
  }

  @Test func `only what is surely out of it`() {
    #expect(sides("2006") == [])
    #expect(sides("2006-06") == [])
    #expect(sides("[2006-06-03,2010-01-01]") == [])
    #expect(sides("[2006-06-04,2010-01-01]") == [.after(day("2006-06-03"))])
    #expect(sides("2000/2010") == [])
    #expect(sides("2006-06-04/..") == [.after(day("2006-06-03"))])
    #expect(sides("../1990") == [.before(day("1992-01-01"))])
    #expect(
      sides("2006-12-31", life: ActorLife(founded: nil, dissolved: Self.edtf("2006"), successors: [])) == [])
    #expect(
      sides("2006-12-31", life: ActorLife(founded: nil, dissolved: Self.edtf("2006/.."), successors: []))
        == [])
    #expect(sides("2050", life: .unstated) == [])
  }

  @Test(arguments: Role.allCases)
  func `one may be a target or honoured when one is gone`(role: Role) {
    #expect(sides("2010", role: role).isEmpty == [.target, .addressee].contains(role))
  }

  @Test func `a plan is an act of the day on which it was told`() {
    #expect(sides("2010-01-01", modality: .planned, reported: "2005-01-01") == [])
    #expect(sides("2010-01-01", modality: .planned, reported: "2009-01-01") == [.after(day("2006-06-03"))])
    #expect(sides("2010-01-01", modality: .planned) == [])
    #expect(sides("2010-01-01", modality: .proposed, reported: "2005-01-01") == [.after(day("2006-06-03"))])
  }

  @Test func `who is gone speaks of nothing later, and is reported only a while longer`() {
    #expect(sides("2005-01-01", reported: "2005-01-02", speaks: true) == [])
    #expect(sides("2010-01-01", reported: "2010-01-02", speaks: true) == [.after(day("2006-06-03"))])
    #expect(sides("2010-01-01", modality: .expected, reported: "2006-01-02", speaks: true) == [])
    #expect(sides("2006-06-01", reported: "2007-06-03", speaks: true) == [])
    #expect(sides("2006-06-01", reported: "2007-06-04", speaks: true) == [.after(day("2006-06-03"))])
    #expect(sides("1980-01-01", reported: "1991-01-01", speaks: true) == [.before(day("1992-01-01"))])
    #expect(sides("1980-01-01", reported: "1999-01-01", speaks: true) == [])
  }
}
