import EDTF
import PolicyModel
import Queries

extension Card {
  init(_ shown: ShownPolicy) {
    let policy = shown.policy
    self.init(title: policy.title, subtitle: ["policy", policy.id.text])
    add("issuer", shown.label.issuer.name)
    add("addressee", shown.addressee?.name)
    add("object", policy.object)
    add("topic", shown.label.topicName)
    add("scale", policy.scale.explanation + (policy.stricter.map { "; \($0.rawValue) is stricter" } ?? ""))
    add(
      "needs",
      spans: shown.requires.map {
        ["“", Span($0.policy.title), "” to be ", Span($0.value, .bold), "  ", Span($0.policy.id.text, .dim)]
      })
    add("reviewed", shown.reviews.map { DateWords.date($0.on) }.joined(separator: ", "))
    add("asserted", spans: shown.assertions.map { [Span($0.assertion.headline)] })
    add("events", lines: shown.events.map(Self.brief))
  }

  init(_ topic: Topic, _ policies: [PolicyLabel]) {
    self.init(title: topic.name, subtitle: ["topic", topic.id.text])
    add("policies", spans: policies.map { [Span($0.issuer.name + ": ")] + Self.policy($0) })
  }

  /// An event in a line, with its grade.
  static func brief(_ event: EventBrief) -> Line {
    Line(
      spans: [Span(DateWords.dated(event.date)), "  ", Span(event.title), "  ", Span(event.id.text, .dim)],
      trailing: [GradeWords.label(event.grade)])
  }
}
