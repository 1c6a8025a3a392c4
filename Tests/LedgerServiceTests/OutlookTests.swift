import EDTF
import PolicyModel
import Queries
import Testing

/// What became of an expectation.
@Suite struct OutlookTests {
  @Test func `it is open until its time has passed, then missed`() throws {
    let scenario = try Scenario(Scenario.expectation("x", "2024-03-01", for: "[2024-03-04..2024-03-10]"))
    #expect(try scenario.fate(on: "2024-02-29") == "none")
    #expect(try scenario.fate(on: "2024-03-10") == "open")
    #expect(try scenario.fate(on: "2024-03-11") == "missed")
    let overdue = try ["2024-03-04", "2024-03-05", "2024-03-10", "2024-03-11"].map {
      try scenario.outlook(on: $0).expectations.first?.standing.overdue
    }
    #expect(overdue == [.impossible, .possible, .possible, .definite])
  }

  @Test(arguments: [nil, "[2024-03-04..]"] as [String?])
  func `without a last day it stays open`(time: String?) throws {
    let scenario = try Scenario(Scenario.expectation("x", "2024-03-01", for: time))
    #expect(try scenario.fate(on: "2099-01-01") == "open")
  }

  @Test func `an effect that only says until when must begin by then`() throws {
    let scenario = try Scenario(
      "- {record: event, id: x, date: 2024-03-01, modality: expected, title: x, effects: [{policy: p, set: {status: permitted}, until: 2024-03-09}], citations: [{source: s1}]}"
    )
    #expect(try scenario.fate(on: "2024-03-09") == "open")
    #expect(try scenario.fate(on: "2024-03-10") == "missed")
  }

  @Test func `what is linked meets it, however late, from the day on which that surely happened`() throws {
    let scenario = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "[2024-03-04..2024-03-10]"),
      "- {record: event, id: f, date: \"[2024-03-12..2024-03-16]\", title: f, citations: [{source: s2}]\(Scenario.fulfils)}"
    )
    #expect(try scenario.fate(on: "2024-03-11") == "missed")
    #expect(try scenario.fate(on: "2024-03-12") == "missed, possibly met")
    #expect(try scenario.fate(on: "2024-03-16") == "met")
    let fulfilment = try scenario.outlook(on: "2024-03-20").expectations.first?.fulfilments.first
    #expect(fulfilment?.timing?.late == DayCount(least: 2, most: 6))
    #expect(fulfilment?.timing?.early == DayCount(least: 0, most: 0))
    #expect(fulfilment?.after == DayCount(least: 11, most: 15))
  }

  @Test func `an event that sets just what was expected came about when its effect did`() throws {
    let scenario = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "2024-03-04"),
      "- {record: event, id: f, date: 2024-03-20, title: f, effects: [{policy: p, set: {status: permitted}, effective: 2024-03-03}], citations: [{source: s2}]\(Scenario.fulfils)}"
    )
    let fulfilment = try scenario.outlook(on: "2024-03-20").expectations.first?.fulfilments.first
    #expect(fulfilment?.date.text == "2024-03-03")
    #expect(fulfilment?.timing?.early == DayCount(least: 1, most: 1))
  }

  @Test func `what is not linked meets it in its time, and is told of where it came later`() throws {
    let inTime = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "[2024-03-04..2024-03-10]"),
      Scenario.event("e", "2024-03-08"))
    #expect(try inTime.fate(on: "2024-03-07") == "open")
    #expect(try inTime.fate(on: "2024-03-08") == "met, not linked")
    let late = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "[2024-03-04..2024-03-10]"),
      Scenario.event("e", "2024-03-12"))
    #expect(try late.fate(on: "2024-03-20") == "missed")
    let later = try late.outlook(on: "2024-03-20").expectations.first?.values.first?.cameTrue
    #expect(later?.event.id.text == "e")
    #expect(later?.timing?.late == DayCount(least: 2, most: 2))
    let early = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "2024-03-10"), Scenario.event("e", "2024-03-05"))
    #expect(try early.fate(on: "2024-03-09") == "open")
    #expect(try early.fate(on: "2024-03-10") == "met, not linked")
    let came = try early.outlook(on: "2024-03-09").expectations.first?.values.first?.cameTrue
    #expect(came?.timing?.early == DayCount(least: 5, most: 5))
    let unsure = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "[2024-03-04..2024-03-10]"),
      Scenario.event("e", "[2024-03-09..2024-03-12]"))
    #expect(try unsure.fate(on: "2024-03-09") == "open, possibly met")
    #expect(try unsure.fate(on: "2024-03-20") == "missed, possibly met")
  }

  @Test func `what was so already, and only stayed so, did not come true`() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-02-01"), Scenario.expectation("x", "2024-03-01", for: "2024-03-10"),
      Scenario.event("again", "2024-03-10"))
    #expect(try scenario.fate(on: "2024-03-20") == "missed")
    try scenario.add(Scenario.event("not", "2024-03-05", set: "prohibited"))
    #expect(try scenario.fate(on: "2024-03-20") == "met, not linked")
  }

  @Test func `all that it expects must come true`() throws {
    let scenario = try Scenario(
      "- {record: event, id: x, date: 2024-03-01, modality: expected, title: x, effects: [{policy: p, set: {status: permitted, scope: here}, effective: 2024-03-10}], citations: [{source: s1}]}",
      Scenario.event("e", "2024-03-10"))
    #expect(try scenario.fate(on: "2024-03-20") == "missed")
    let values = try scenario.outlook(on: "2024-03-20").expectations.first?.values
    #expect(values?.map { $0.cameTrue?.event.id.text } == ["e", nil])
    try scenario.add(
      "- {record: event, id: here, date: 2024-03-10, title: h, effects: [{policy: p, set: {scope: here}}], citations: [{source: s1}]}"
    )
    #expect(try scenario.fate(on: "2024-03-20") == "met, not linked")
  }

  @Test func `only what happened or was decided fulfils it`() throws {
    let time = "[2024-03-04..2024-03-10]"
    for modality in ["expected", "proposed"] {
      let scenario = try Scenario(
        Scenario.expectation("x", "2024-03-01", for: time),
        "- {record: event, id: f, date: 2024-03-05, modality: \(modality), title: f, citations: [{source: s2}]\(Scenario.fulfils)}"
      )
      #expect(try scenario.fate(on: "2024-03-20") == "missed")
    }
    let planned = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: time),
      "- {record: event, id: f, date: 2024-03-05, modality: planned, title: f, citations: [{source: s2}]\(Scenario.fulfils)}"
    )
    #expect(try planned.fate(on: "2024-03-04") == "open")
    #expect(try planned.fate(on: "2024-03-05") == "met")
  }

  @Test func `the modality makes an expectation, whatever the type`() throws {
    let scenario = try Scenario(
      "- {record: event, id: x, date: 2024-03-01, type: warning, modality: expected, title: x, citations: [{source: s1}]}",
      "- {record: event, id: y, date: 2024-03-01, type: expectation, title: y, citations: [{source: s1}]}")
    #expect(try scenario.outlook(on: "2024-03-20").expectations.map(\.event.id.text) == ["x"])
  }
}
