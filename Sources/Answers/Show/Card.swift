import EDTF
import PolicyModel
import Queries

/// A thing as fields with labels: what text and Markdown show alike.
struct Card {
  struct Line {
    var spans: [Span]
    var trailing: [Span] = []
    /// The address of what it rests on.
    var url: String?
  }

  struct Field {
    let label: String
    let lines: [Line]
  }

  var title: String
  /// What it is, and its id.
  var subtitle: [String]
  /// What must be read before the fields: that it was taken back, or is not seen.
  var remarks: [String] = []
  private(set) var fields: [Field] = []

  init(_ thing: ShownThing) {
    switch thing {
    case .actor(let shown): self.init(shown)
    case .policy(let shown): self.init(shown)
    case .topic(let topic, let policies): self.init(topic, policies)
    case .source(let shown): self.init(shown)
    case .event(let event, let relatedBy, let unseen, let isVisible):
      self.init(event, relatedBy, unseen, isVisible)
    case .retracted(let id):
      self.init(title: id.text, subtitle: ["event"])
      remarks = ["It was taken back. What it said is in its history."]
    }
  }

  init(title: String, subtitle: [String]) {
    self.title = title
    self.subtitle = subtitle
  }

  /// Adds a field of one line; none where there is no text.
  mutating func add(_ label: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    fields.append(Field(label: label, lines: [Line(spans: [Span(text)])]))
  }

  /// Adds a field of several lines; none where there are none.
  mutating func add(_ label: String, lines: [Line]) {
    if !lines.isEmpty { fields.append(Field(label: label, lines: lines)) }
  }

  mutating func add(_ label: String, spans: [[Span]]) {
    add(label, lines: spans.filter { !$0.isEmpty }.map { Line(spans: $0) })
  }
}
