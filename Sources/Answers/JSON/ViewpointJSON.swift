internal import EDTF
import JSON
import PolicyModel

/// Viewpoints as JSON.
enum ViewpointJSON {
  static func node(_ viewpoint: Viewpoint) -> JSONNode {
    .object([
      ("on", .text(viewpoint.on)), ("reported", .text(viewpoint.reported)),
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
