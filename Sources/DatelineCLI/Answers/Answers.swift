import Exchange
import PolicyModel
import Projections
import Rendering

// The answers of the read commands, each with its four forms.
extension AnswerOptions {
  func write(_ view: TimelineView, heading: [String]) throws {
    try write(
      text: { TimelineText.text(view, heading: heading, width: $0, palette: $1) },
      json: { TimelineJSON.node(view) }, csv: { TimelineCSV.text(view, guardFormulas: $0) },
      markdown: { TimelineMarkdown.text(view, heading: heading) })
  }

  func write(_ view: StateView) throws {
    let heading = view.groups.map(\.group.name)
    try write(
      text: { StateText.text(view, heading: heading, hint: nil, width: $0, palette: $1) },
      json: { StateJSON.node(view) }, csv: { StateCSV.text(view, guardFormulas: $0) },
      markdown: { StateMarkdown.text(view, heading: heading) })
  }

  /// `again` is the question, to be asked again with `--why`.
  func write(_ view: DiffView, detail: DiffDetail, again: String) throws {
    let heading = view.groups.map(\.name)
    let hint = detail == .changes ? "Why: \(again) --why" : nil
    try write(
      text: {
        DiffText.text(view, heading: heading, detail: detail, hint: hint, width: $0, palette: $1)
      }, json: { DiffJSON.node(view) }, csv: { DiffCSV.text(view, guardFormulas: $0) },
      markdown: { DiffMarkdown.text(view, heading: heading, detail: detail) })
  }

  func write(_ view: WhyView) throws {
    try write(
      text: { WhyText.text(view, width: $0, palette: $1) }, json: { WhyJSON.node(view) },
      csv: { WhyCSV.text(view, guardFormulas: $0) }, markdown: { WhyMarkdown.text(view) })
  }

  func write(_ view: OutlookView, heading: [String]) throws {
    try write(
      text: { OutlookText.text(view, heading: heading, width: $0, palette: $1) },
      json: { OutlookJSON.node(view) }, csv: { OutlookCSV.text(view, guardFormulas: $0) },
      markdown: { OutlookMarkdown.text(view, heading: heading) })
  }

  func write(_ view: FollowersView) throws {
    try write(
      text: { FollowersText.text(view, width: $0, palette: $1) }, json: { FollowersJSON.node(view) },
      csv: { FollowersCSV.text(view, guardFormulas: $0) }, markdown: { FollowersMarkdown.text(view) })
  }

  func write(_ view: DiffusionView) throws {
    try write(
      text: { DiffusionText.text(view, width: $0, palette: $1) }, json: { DiffusionJSON.node(view) },
      csv: { DiffusionCSV.text(view, guardFormulas: $0) }, markdown: { DiffusionMarkdown.text(view) })
  }

  func write(_ view: ShowView) throws {
    try write(
      text: { ShowText.text(view, width: $0, palette: $1) }, json: { ShowJSON.node(view) },
      csv: { ShowCSV.text(view, guardFormulas: $0) }, markdown: { ShowMarkdown.text(view) })
  }

  func write(_ view: LogView) throws {
    try write(
      text: { LogText.text(view, width: $0, palette: $1) }, json: { LogJSON.node(view) },
      csv: { LogCSV.text(view, guardFormulas: $0) }, markdown: { LogMarkdown.text(view) })
  }

  func write(_ view: ListView) throws {
    try write(
      text: { ListText.text(view, width: $0, palette: $1) }, json: { ListJSON.node(view) },
      csv: { ListCSV.text(view, guardFormulas: $0) }, markdown: { ListMarkdown.text(view) })
  }

  func write(_ view: SearchView) throws {
    try write(
      text: { SearchText.text(view, width: $0, palette: $1) }, json: { SearchJSON.node(view) },
      csv: { SearchCSV.text(view, guardFormulas: $0) }, markdown: { SearchMarkdown.text(view) })
  }

  /// What breaks rules. Text says nothing where nothing does. `program` is how the program is called; at most `most`
  /// findings of one rule are shown in text, nil for all.
  func write(_ view: CheckView, program: [String], most: Int?) throws {
    try write(
      text: { CheckText.text(view, program: program, most: most, width: $0, palette: $1) },
      json: { CheckJSON.node(view, program: program) },
      csv: { CheckCSV.text(view, program: program, guardFormulas: $0) },
      markdown: { CheckMarkdown.text(view, program: program) })
  }

  func write(_ rules: [any CheckRule.Type]) throws {
    try write(
      text: { RuleList.text(rules, width: $0, palette: $1) }, json: { CheckJSON.node(rules) },
      csv: { CheckCSV.text(rules, guardFormulas: $0) }, markdown: { RuleList.markdown(rules) })
  }
}
