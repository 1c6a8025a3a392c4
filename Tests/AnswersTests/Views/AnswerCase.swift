import PolicyModel
import Queries
import Answers
import Testing

/// An answer that the snapshots show: in text at a width, and in Markdown.
struct AnswerCase: CustomTestStringConvertible, @unchecked Sendable {
  let name: String
  let text: (Int, Palette) -> String
  let markdown: () -> String

  var testDescription: String { name }

  static let all: [AnswerCase] =
    timelines + states + diffs + whys + following + outlooks + shows + lists + searches + checks

  static func named(_ name: String) -> AnswerCase { given(all.first { $0.name == name }, name) }

  private static let timelines = [
    timeline("timeline", Views.timeline([]), []),
    timeline("timeline-of-us", Views.timeline(["us"]), ["April to November 2024"]),
    timeline("timeline-of-ukraine-limited", Views.timeline(["ukraine"], limit: 2), []),
    timeline("timeline-empty", Views.timeline(["us"], types: [.ruling]), ["type ruling"]),
    timeline("timeline-of-nobody", Views.timeline(["nato"]), []),
  ]

  private static let states = [
    state("state-between", Views.state(on: "2024-11-15"), []),
    state("state-all", Views.state(on: "2024-11-30", all: true), []),
    state(
      "state-as-reported",
      Views.state(on: "2024-11-18", policies: ["us-atacms-russia"], reported: "2024-11-16"),
      ["United States"]), state("state-empty", Views.state(on: "2020-01-01"), []),
  ]

  private static let diffs: [AnswerCase] = {
    let november = Views.diff(Story.viewpoint(on: "2024-11-01"), Story.viewpoint(on: "2024-11-30"))
    let reported = Views.diff(
      Story.viewpoint(on: "2024-11-18", reported: "2024-11-16"),
      Story.viewpoint(on: "2024-11-18", reported: "2024-11-20"))
    var earlier = Story.viewpoint(on: "2024-11-30")
    earlier.undated.known = Story.earlier
    let known = Views.diff(
      earlier, Story.viewpoint(on: "2024-11-30"), before: Story.excerpt(Array(StoryEvents.all.dropLast(5))))
    let nothing = Views.diff(Story.viewpoint(on: "2024-11-26"), Story.viewpoint(on: "2024-11-30"))
    return [
      diff("diff", november, .changes), diff("diff-stat", november, .stat), diff("diff-why", november, .why),
      diff("diff-as-reported", reported, .changes), diff("diff-as-recorded", known, .changes),
      diff("diff-nothing", nothing, .changes),
    ]
  }()

  private static let whys = [
    why("why", Views.why("us-atacms-russia", on: "2024-11-30")),
    why("why-uncertain", Views.why("uk-storm-shadow-russia", on: "2024-11-18")),
    why("why-contested", Views.why("de-taurus-supply", on: "2024-11-30")),
    why("why-scripts", Views.why("cn-gallium-exports", on: "2024-11-30")),
    why("why-empty", Views.why("us-atacms-russia", on: "2020-01-01")),
  ]

  private static let outlooks = [
    outlook("outlook", Views.outlook(on: "2024-11-30"), []),
    outlook("outlook-early", Views.outlook(on: "2024-11-18"), []),
    outlook("outlook-missed", Views.outlook(on: "2024-11-30", statuses: [.missed]), ["missed"]),
    outlook("outlook-empty", Views.outlook(on: "2020-01-01"), []),
  ]

  private static let following = [
    followers("followers", Views.followers("2024-11-17-us-permits-atacms")),
    followers("followers-none", Views.followers("2024-11-20-storm-shadow-in-kursk")),
    followers("followers-empty", Views.followers("2024-11-17-us-permits-atacms", reported: "2024-01-01")),
    diffusion("diffusion", Views.diffusion(.exactly("permitted"), on: "2024-11-30")),
    diffusion("diffusion-between", Views.diffusion(.exactly("permitted"), on: "2024-11-18")),
    diffusion("diffusion-group", Views.diffusion(.exactly("permitted"), on: "2024-11-30", group: "nato")),
    diffusion("diffusion-empty", Views.diffusion(.exactly("permitted"), on: "2024-11-30", group: "germany")),
  ]

  private static let shows = [
    show("show-actor", ShownThings.actor), show("show-policy", ShownThings.policy),
    show("show-source", ShownThings.source), show("show-event", ShownThings.event),
    show("show-retracted", ShownThings.show(.retracted(Story.id("2024-11-22-claim-of-taurus")))),
  ]

  private static let lists = [
    AnswerCase(
      name: "log", text: { LogText.text(ShownThings.log, words: .plain(), width: $0, palette: $1) },
      markdown: { LogMarkdown.text(ShownThings.log, words: .plain()) }),
    list("list-actors", .actors(Story.actors)),
    list("list-policies", .policies(ShownThings.labels)), list("list-topics", .topics(Story.topics)),
    list("list-sources", .sources(StorySources.all.map(\.source))), list("list-empty", .topics([])),
  ]

  private static let checks = [
    check("check", most: nil), check("check-limited", most: 1),
    AnswerCase(
      name: "check-rules",
      text: { RuleList.text(CheckRules.all, width: $0, palette: $1) + "412-9f3ac2d19f3ac2d1\n" },
      markdown: { RuleList.markdown(CheckRules.all) + "412-9f3ac2d19f3ac2d1\n" }),
  ]

  private static func check(_ name: String, most: Int?) -> AnswerCase {
    let words = HintWords.plain(["dateline", "--ledger", "my ledger.db"])
    return AnswerCase(
      name: name,
      text: { CheckText.text(Views.check, words: words, most: most, width: $0, palette: $1) },
      markdown: { CheckMarkdown.text(Views.check, words: words) })
  }

  private static let searches = [search("search", Found.answer), search("search-empty", Found.nothing)]

  private static func search(_ name: String, _ answer: SearchAnswer) -> AnswerCase {
    AnswerCase(
      name: name, text: { SearchText.text(answer, words: .plain(), width: $0, palette: $1) },
      markdown: { SearchMarkdown.text(answer, words: .plain()) })
  }

  private static func timeline(_ name: String, _ answer: TimelineAnswer, _ heading: [String]) -> AnswerCase {
    AnswerCase(
      name: name,
      text: { TimelineText.text(answer, words: .plain(), heading: heading, width: $0, palette: $1) },
      markdown: { TimelineMarkdown.text(answer, words: .plain(), heading: heading) })
  }

  private static func state(_ name: String, _ answer: StateAnswer, _ heading: [String]) -> AnswerCase {
    AnswerCase(
      name: name,
      text: {
        StateText.text(
          answer, words: .plain(), heading: heading, hint: "Why: dateline why us-atacms-russia", width: $0,
          palette: $1)
      },
      markdown: { StateMarkdown.text(answer, words: .plain(), heading: heading) })
  }

  private static func diff(_ name: String, _ answer: DiffAnswer, _ detail: DiffDetail) -> AnswerCase {
    AnswerCase(
      name: name,
      text: {
        DiffText.text(answer, words: .plain(), heading: [], detail: detail, hint: nil, width: $0, palette: $1)
      },
      markdown: { DiffMarkdown.text(answer, words: .plain(), heading: [], detail: detail) })
  }

  private static func why(_ name: String, _ answer: WhyAnswer) -> AnswerCase {
    AnswerCase(
      name: name, text: { WhyText.text(answer, words: .plain(), width: $0, palette: $1) },
      markdown: { WhyMarkdown.text(answer, words: .plain()) })
  }

  private static func outlook(_ name: String, _ answer: OutlookAnswer, _ heading: [String]) -> AnswerCase {
    AnswerCase(
      name: name,
      text: { OutlookText.text(answer, words: .plain(), heading: heading, width: $0, palette: $1) },
      markdown: { OutlookMarkdown.text(answer, words: .plain(), heading: heading) })
  }

  private static func followers(_ name: String, _ answer: FollowersAnswer) -> AnswerCase {
    AnswerCase(
      name: name, text: { FollowersText.text(answer, words: .plain(), width: $0, palette: $1) },
      markdown: { FollowersMarkdown.text(answer, words: .plain()) })
  }

  private static func diffusion(_ name: String, _ answer: DiffusionAnswer) -> AnswerCase {
    AnswerCase(
      name: name, text: { DiffusionText.text(answer, words: .plain(), width: $0, palette: $1) },
      markdown: { DiffusionMarkdown.text(answer, words: .plain()) })
  }

  private static func show(_ name: String, _ answer: ShowAnswer) -> AnswerCase {
    AnswerCase(
      name: name, text: { ShowText.text(answer, width: $0, palette: $1) },
      markdown: { ShowMarkdown.text(answer) }
    )
  }

  private static func list(_ name: String, _ rows: ListRows) -> AnswerCase {
    let answer = ListAnswer(known: Story.known, rows: rows)
    return AnswerCase(
      name: name, text: { ListText.text(answer, words: .plain(), width: $0, palette: $1) },
      markdown: { ListMarkdown.text(answer, words: .plain()) }
    )
  }
}
