import EDTF
package import PolicyModel

/// What should be known of what an input came to: each thing once, with the place where it came first. There may be
/// thousands of them, of which the first few are kept.
package struct ImportNotices: Sendable {
  /// So many are kept.
  private static let most = 20
  package private(set) var first: [Notice] = []
  private var known: Set<Notice.Says> = []

  /// How many there are.
  package var count: Int { known.count }

  package init() {}

  /// Adds those of a document; what has no place of its own stands somewhere in it.
  mutating func add(_ notices: [Notice], at place: SourceLocation) {
    for notice in notices where known.insert(notice.says).inserted && first.count < ImportNotices.most {
      first.append(notice.place == .none && notice.isOfPlace ? Notice(notice.says, at: place) : notice)
    }
  }
}

extension Payload {
  /// That an event was recorded as planned, for it is dated after the day on which it was reported.
  var notedAsPlanned: Notice? {
    guard case .eventRecorded(let recorded) = self, recorded.event.modality == .planned,
      let day = recorded.citations.compactMap({ $0.reported?.latest.day }).min()
    else { return nil }
    return Notice(.planned(reported: day), at: .none)
  }
}
