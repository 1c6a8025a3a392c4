import EDTF
import JSON
import PolicyModel
import TestSupport
import Testing

/// Two answers about one ledger never contradict each other: state, diff, timeline, why, show, followers and diffusion, on
/// the days of the story on which something begins or ends, and the days around them.
@Suite struct StoryAgreementTests {
  private let story: Story
  private let events: [Answer]

  init() throws {
    story = try Story.shared.get()
    events = try story.ask("timeline")["events"].list
  }

  /// The days around each date of the story's events: every `step`th of them, five times as many in a long run.
  private func days(every step: Int) -> [Day] {
    let written = events.flatMap { event in
      [event["earliest"].text, event["latest"].text]
        + event["effects"].list.flatMap { [$0["effective"].text, $0["until"].text] }
    }
    let dates = written.compactMap { $0 }.compactMap { try? EDTFDate($0) }
    let edges = dates.flatMap { [$0.earliest.day, $0.latest.day] }.compactMap { $0 }
    let around = Set(edges.flatMap { [$0.adding(-1), $0, $0.adding(1)] }).sorted()
    return stride(from: 0, to: around.count, by: LongRun.isOn ? max(1, step / 5) : step).map { around[$0] }
  }

  private func states(on day: Day) throws -> [String: Answer] {
    let rows = try story.ask("state", "--on", "\(day)", "--all")["policies"].list
    return Dictionary(uniqueKeysWithValues: rows.map { (name($0), $0) })
  }

  private func name(_ row: Answer) -> String { "\(row["policy"].text ?? "").\(row["key"].text ?? "")" }

  private func alternatives(_ row: Answer) -> Set<String> {
    Set(row["alternatives"].list.map { $0["value"].text ?? "(\($0["certainty"].text ?? ""))" })
  }

  /// The grade that a timeline shows of what an event does to a policy; its own where it does nothing to it.
  private func grade(_ event: String, on policy: String?) -> String? {
    let shown = events.first { $0["id"].text == event }
    return shown?["effects"].list.first { $0["policy"].text == policy }?["grade"].text
      ?? shown?["grade"].text
  }

  @Test func `a timeline grades an event as state, diff and show do`() throws {
    for day in days(every: 10) {
      for (name, row) in try states(on: day) {
        guard let event = row["event"].text else { continue }
        #expect(grade(event, on: row["policy"].text) == row["sinceGrade"].text, "\(name) on \(day)")
      }
    }
    for event in events {
      let id = try #require(event["id"].text)
      let shown = try story.ask("show", id)
      let told = shown["event"].isNull ? shown : shown["event"]
      #expect(told["grade"] == event["grade"], "\(id)")
    }
  }

  @Test func `a diff starts and ends with the states, and names what moved them`() throws {
    let days = days(every: 12)
    for (from, to) in zip(days, days.dropFirst()) {
      let changes = try story.ask("diff", "\(from)", "\(to)", "--all")["changes"].list
      let told = Dictionary(uniqueKeysWithValues: changes.map { (name($0), $0) })
      let (was, now) = try (states(on: from), states(on: to))
      for (name, before) in was {
        guard let after = now[name] else { continue }
        let isMoved =
          alternatives(before) != alternatives(after)
          || (before["certainty"].text == "contested") != (after["certainty"].text == "contested")
        #expect((told[name] != nil) == isMoved, "\(name) from \(from) to \(to)")
        guard let change = told[name] else { continue }
        #expect(change["from"]["since"] == before["since"], "\(name) from \(from) to \(to)")
        #expect(change["to"]["since"] == after["since"], "\(name) from \(from) to \(to)")
        #expect(!change["causes"].list.isEmpty, "\(name) from \(from) to \(to)")
        let named = Set(change["causes"].list.flatMap { $0["events"].texts })
        let shown = change["events"].list
        #expect(named == Set(shown.compactMap { $0["id"].text }), "\(name) from \(from) to \(to)")
        for event in shown {
          let id = try #require(event["id"].text)
          #expect(event["grade"].text == grade(id, on: change["policy"].text), "\(name): \(id)")
        }
      }
    }
  }

  @Test func `why says what state says`() throws {
    for day in days(every: 50) {
      let states = try states(on: day)
      for policy in Set(states.values.compactMap { $0["policy"].text }).sorted() {
        for key in try story.ask("why", policy, "--on", "\(day)")["keys"].list {
          let row = try #require(states["\(policy).\(key["key"].text ?? "")"])
          for field in [
            "value", "certainty", "since", "until", "basis", "event", "grade", "sinceGrade", "checked",
          ] {
            #expect(key[field] == row[field], "\(field) of \(policy) on \(day)")
          }
          #expect(alternatives(key) == alternatives(row), "\(policy) on \(day)")
          for effect in key["holding"].list {
            let event = try #require(effect["event"].text)
            #expect(effect["grade"].text == grade(event, on: policy), "\(policy) on \(day): \(event)")
          }
        }
      }
    }
  }

  @Test func `a diffusion dates each policy as its state does`() throws {
    for (topic, status) in [
      ("long-range-strikes", "permitted"), ("long-range-strikes", "restricted"),
      ("cross-border-fire", "permitted"), ("cross-border-fire", "prohibited"),
    ] {
      for day in days(every: 25) + [try #require(Day(iso: "2025-11-30"))] {
        let answer = try story.ask("diffusion", topic, "--status", status, "--on", "\(day)")
        let lines = answer["adopters"].list
        #expect(Set(lines.compactMap { $0["policy"].text }).count == lines.count, "one line a policy")
        for (name, row) in try states(on: day)
        where row["topic"].text == topic && row["key"].text == "status" {
          let has = alternatives(row)
          let line = lines.first { $0["policy"].text == row["policy"].text }
          #expect(!has.contains(status) || line != nil, "\(name) on \(day)")
          guard let line else { continue }
          #expect(has != [status] || line["reversed"].isNull, "\(name) on \(day)")
          #expect(has.contains(status) || !line["reversed"].isNull, "\(name) on \(day)")
          if has == [status], line["event"] == row["event"] {
            #expect(line["since"] == row["since"], "\(name) on \(day)")
            #expect(line["grade"] == row["sinceGrade"], "\(name) on \(day)")
          }
          if line["reversed"]["event"] == row["event"], !row["event"].isNull {
            #expect(line["reversed"]["since"] == row["since"], "\(name) on \(day)")
          }
        }
      }
    }
  }

  @Test func `a reversal has the day of the state, not a span over two policies`() throws {
    let answer = try story.ask(
      "diffusion", "long-range-strikes", "--status", "permitted", "--on", "2025-11-30")
    let atacms = try #require(answer["adopters"].first("policy", "us-atacms-russia"))
    #expect(atacms["reversed"]["certain"] == Answer(.boolean(true)))
    #expect(atacms["reversed"]["since"].text == "2025-21")
  }

  @Test(arguments: [
    ["timeline"], ["state"], ["diff", "2024-11-01", "2024-11-30"], ["why", "us-atacms-russia"],
    ["followers", "2024-11-17-us-permits-atacms"], ["outlook"], ["log"], ["search", "Kursk"], ["check"],
    ["diffusion", "long-range-strikes", "--status", "permitted"], ["show", "us-atacms-russia"],
    ["actor", "list"], ["topic", "list"], ["source", "list"], ["policy", "list"],
    ["date", "2024-11-17", "spring 2024"],
  ])
  func `a table ends with one line's end`(arguments: [String]) throws {
    let bench = try story.copy()
    let text = bench.run(arguments + ["--format", "csv"]).out
    #expect(text.utf8.suffix(2).elementsEqual([13, 10]), "\(arguments)")
    #expect(!text.utf8.dropLast(2).suffix(1).elementsEqual([10]), "\(arguments)")
    #expect(text.utf8.count { $0 == 13 } > 1, "\(arguments)")
  }
}
