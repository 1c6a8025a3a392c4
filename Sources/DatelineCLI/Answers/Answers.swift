import Documents
import PolicyModel
import Queries
import Answers

// The answers of the read commands, each with its four forms.
extension AnswerOptions {
  func write(_ answer: TimelineAnswer, heading: [String], in environment: Environment) throws {
    try write(
      text: {
        TimelineText.text(answer, words: HintWording.options, heading: heading, width: $0, palette: $1)
      },
      json: { TimelineJSON.node(answer) }, csv: { TimelineCSV.text(answer, guardFormulas: $0) },
      markdown: { TimelineMarkdown.text(answer, words: HintWording.options, heading: heading) },
      in: environment)
  }

  func write(_ answer: StateAnswer, in environment: Environment) throws {
    let heading = answer.groups.map(\.group.name)
    try write(
      text: {
        StateText.text(
          answer, words: HintWording.options, heading: heading, hint: nil, width: $0, palette: $1)
      },
      json: { StateJSON.node(answer) }, csv: { StateCSV.text(answer, guardFormulas: $0) },
      markdown: { StateMarkdown.text(answer, words: HintWording.options, heading: heading) }, in: environment)
  }

  /// `again` is the question, to be asked again with `--why`.
  func write(_ answer: DiffAnswer, detail: DiffDetail, again: String, in environment: Environment) throws {
    let heading = answer.groups.map(\.name)
    let hint = detail == .changes ? "Why: \(again) --why" : nil
    try write(
      text: {
        DiffText.text(
          answer, words: HintWording.options, heading: heading, detail: detail, hint: hint, width: $0,
          palette: $1)
      }, json: { DiffJSON.node(answer) }, csv: { DiffCSV.text(answer, guardFormulas: $0) },
      markdown: { DiffMarkdown.text(answer, words: HintWording.options, heading: heading, detail: detail) },
      in: environment)
  }

  func write(_ answer: WhyAnswer, in environment: Environment) throws {
    try write(
      text: { WhyText.text(answer, words: HintWording.options, width: $0, palette: $1) },
      json: { WhyJSON.node(answer) },
      csv: { WhyCSV.text(answer, guardFormulas: $0) },
      markdown: { WhyMarkdown.text(answer, words: HintWording.options) }, in: environment)
  }

  func write(_ answer: OutlookAnswer, heading: [String], in environment: Environment) throws {
    try write(
      text: {
        OutlookText.text(answer, words: HintWording.options, heading: heading, width: $0, palette: $1)
      },
      json: { OutlookJSON.node(answer) }, csv: { OutlookCSV.text(answer, guardFormulas: $0) },
      markdown: { OutlookMarkdown.text(answer, words: HintWording.options, heading: heading) },
      in: environment)
  }

  func write(_ answer: FollowersAnswer, in environment: Environment) throws {
    try write(
      text: { FollowersText.text(answer, words: HintWording.options, width: $0, palette: $1) },
      json: { FollowersJSON.node(answer) },
      csv: { FollowersCSV.text(answer, guardFormulas: $0) },
      markdown: { FollowersMarkdown.text(answer, words: HintWording.options) }, in: environment)
  }

  func write(_ answer: DiffusionAnswer, in environment: Environment) throws {
    try write(
      text: { DiffusionText.text(answer, words: HintWording.options, width: $0, palette: $1) },
      json: { DiffusionJSON.node(answer) },
      csv: { DiffusionCSV.text(answer, guardFormulas: $0) },
      markdown: { DiffusionMarkdown.text(answer, words: HintWording.options) }, in: environment)
  }

  func write(_ answer: ShowAnswer, in environment: Environment) throws {
    try write(
      text: { ShowText.text(answer, width: $0, palette: $1) }, json: { ShowJSON.node(answer) },
      csv: { ShowCSV.text(answer, guardFormulas: $0) }, markdown: { ShowMarkdown.text(answer) },
      in: environment)
  }

  func write(_ answer: LogAnswer, in environment: Environment) throws {
    try write(
      text: { LogText.text(answer, words: HintWording.options, width: $0, palette: $1) },
      json: { LogJSON.node(answer) },
      csv: { LogCSV.text(answer, guardFormulas: $0) },
      markdown: { LogMarkdown.text(answer, words: HintWording.options) }, in: environment)
  }

  func write(_ answer: ListAnswer, in environment: Environment) throws {
    try write(
      text: { ListText.text(answer, words: HintWording.options, width: $0, palette: $1) },
      json: { ListJSON.node(answer) },
      csv: { ListCSV.text(answer, guardFormulas: $0) },
      markdown: { ListMarkdown.text(answer, words: HintWording.options) }, in: environment)
  }

  func write(_ answer: SearchAnswer, in environment: Environment) throws {
    try write(
      text: { SearchText.text(answer, words: HintWording.options, width: $0, palette: $1) },
      json: { SearchJSON.node(answer) },
      csv: { SearchCSV.text(answer, guardFormulas: $0) },
      markdown: { SearchMarkdown.text(answer, words: HintWording.options) }, in: environment)
  }

  /// What breaks rules. Text says nothing where nothing does. `words` words what corrects a finding; at most `most`
  /// findings of one rule are shown in text, nil for all.
  func write(_ answer: CheckAnswer, words: HintWords, most: Int?, in environment: Environment) throws {
    try write(
      text: { CheckText.text(answer, words: words, most: most, width: $0, palette: $1) },
      json: { CheckJSON.node(answer, words: words) },
      csv: { CheckCSV.text(answer, words: words, guardFormulas: $0) },
      markdown: { CheckMarkdown.text(answer, words: words) }, in: environment)
  }

  func write(_ rules: [any CheckRule.Type], in environment: Environment) throws {
    try write(
      text: { RuleList.text(rules, width: $0, palette: $1) }, json: { CheckJSON.node(rules) },
      csv: { CheckCSV.text(rules, guardFormulas: $0) }, markdown: { RuleList.markdown(rules) },
      in: environment)
  }
}
