import Exchange
import PolicyModel
import Projections
import Rendering

/// The answers of the read commands, each in the form that was asked for.

/// A timeline.
struct TimelineAnswer {
  var view: TimelineView
  var heading: [String]
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text:
      try answer.write(
        TimelineText.text(view, heading: heading, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(TimelineJSON.node(view).text(pretty: true))
    case .csv: try answer.write(TimelineCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(TimelineMarkdown.text(view, heading: heading))
    }
  }
}

/// States.
struct StateAnswer {
  var view: StateView
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text:
      try answer.write(
        StateText.text(
          view, heading: view.groups.map(\.group.name), hint: nil, width: answer.width(),
          palette: answer.palette()))
    case .json: try answer.write(StateJSON.node(view).text(pretty: true))
    case .csv: try answer.write(StateCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(StateMarkdown.text(view, heading: view.groups.map(\.group.name)))
    }
  }
}

/// A diff.
struct DiffAnswer {
  var view: DiffView
  var answer: AnswerOptions
  var stat: Bool
  var why: Bool
  /// The question, to be asked again with `--why`.
  var again: String

  func write() throws {
    let detail: DiffDetail = stat ? .stat : why ? .why : .changes
    switch answer.format {
    case .text:
      try answer.write(
        DiffText.text(
          view, heading: view.groups.map(\.name), detail: detail,
          hint: detail == .changes ? "Why: \(again) --why" : nil,
          width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(DiffJSON.node(view).text(pretty: true))
    case .csv: try answer.write(DiffCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown:
      try answer.write(DiffMarkdown.text(view, heading: view.groups.map(\.name), detail: detail))
    }
  }
}

/// What a state rests on.
struct WhyAnswer {
  var view: WhyView
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text: try answer.write(WhyText.text(view, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(WhyJSON.node(view).text(pretty: true))
    case .csv: try answer.write(WhyCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(WhyMarkdown.text(view))
    }
  }
}

/// What was expected, and what became of it.
struct OutlookAnswer {
  var view: OutlookView
  var heading: [String]
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text:
      try answer.write(
        OutlookText.text(view, heading: heading, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(OutlookJSON.node(view).text(pretty: true))
    case .csv: try answer.write(OutlookCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(OutlookMarkdown.text(view, heading: heading))
    }
  }
}

/// Who followed an event.
struct FollowersAnswer {
  var view: FollowersView
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text: try answer.write(FollowersText.text(view, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(FollowersJSON.node(view).text(pretty: true))
    case .csv: try answer.write(FollowersCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(FollowersMarkdown.text(view))
    }
  }
}

/// Who adopted a policy.
struct DiffusionAnswer {
  var view: DiffusionView
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text: try answer.write(DiffusionText.text(view, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(DiffusionJSON.node(view).text(pretty: true))
    case .csv: try answer.write(DiffusionCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(DiffusionMarkdown.text(view))
    }
  }
}

/// One thing whole.
struct ShowAnswer {
  var view: ShowView
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text: try answer.write(ShowText.text(view, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(ShowJSON.node(view).text(pretty: true))
    case .csv: try answer.write(ShowCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(ShowMarkdown.text(view))
    }
  }
}

/// The entries.
struct LogAnswer {
  var view: LogView
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text: try answer.write(LogText.text(view, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(LogJSON.node(view).text(pretty: true))
    case .csv: try answer.write(LogCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(LogMarkdown.text(view))
    }
  }
}

/// A list of things.
struct ListAnswer {
  var view: ListView
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text: try answer.write(ListText.text(view, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(ListJSON.node(view).text(pretty: true))
    case .csv: try answer.write(ListCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(ListMarkdown.text(view))
    }
  }
}

/// What breaks rules. Text says nothing where nothing does.
struct CheckAnswer {
  var view: CheckView
  var answer: AnswerOptions
  /// How the program is called.
  var program: [String]
  /// So many findings of one rule are shown in text; nil for all.
  var most: Int?

  func write() throws {
    switch answer.format {
    case .text:
      try answer.write(
        CheckText.text(
          view, program: program, most: most, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(CheckJSON.node(view, program: program).text(pretty: true))
    case .csv: try answer.write(CheckCSV.text(view, program: program, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(CheckMarkdown.text(view, program: program))
    }
  }
}

/// The rules of a check.
struct RulesAnswer {
  var rules: [any CheckRule.Type]
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text: try answer.write(RuleList.text(rules, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(CheckJSON.node(rules).text(pretty: true))
    case .csv: try answer.write(CheckCSV.text(rules, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(RuleList.markdown(rules))
    }
  }
}

/// What a search found.
struct SearchAnswer {
  var view: SearchView
  var answer: AnswerOptions

  func write() throws {
    switch answer.format {
    case .text: try answer.write(SearchText.text(view, width: answer.width(), palette: answer.palette()))
    case .json: try answer.write(SearchJSON.node(view).text(pretty: true))
    case .csv: try answer.write(SearchCSV.text(view, guardFormulas: answer.guardFormulas))
    case .markdown: try answer.write(SearchMarkdown.text(view))
    }
  }
}
