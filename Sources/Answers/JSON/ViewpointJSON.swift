internal import EDTF
import JSON
import PolicyModel

/// Viewpoints as JSON.
enum ViewpointJSON {
  static func node(_ viewpoint: DatedViewpoint) -> JSONNode { node(viewpoint.undated, on: viewpoint.on) }

  /// The viewpoint of a question that is not about a day.
  static func node(_ viewpoint: Viewpoint) -> JSONNode { node(viewpoint, on: nil) }

  private static func node(_ viewpoint: Viewpoint, on day: Day?) -> JSONNode {
    .object([
      ("on", .text(day)), ("reported", .text(viewpoint.reported)),
      (
        "known",
        .object([("entry", .integer(viewpoint.known.entry)), ("at", .text(viewpoint.known.at?.description))])
      ), ("evidence", .text(viewpoint.evidence)), ("token", .string(viewpoint.known.token)),
      ("root", .string(viewpoint.known.root)),
    ])
  }

  /// A prefix where there is no viewpoint beside it: it carries the token itself.
  static func node(_ known: KnownPrefix) -> JSONNode {
    .object([
      ("entry", .integer(known.entry)), ("at", .text(known.at?.description)), ("token", .string(known.token)),
      ("root", .string(known.root)),
    ])
  }
}
