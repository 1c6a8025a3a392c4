import EDTF
import PolicyModel

/// What should be known of what a file came to: each thing once, with the place where it came first. A file may have
/// thousands of them, of which the first few are told.
struct ImportNotices: Sendable {
  /// So many are told.
  private static let most = 20
  private(set) var first: [Notice] = []
  private var known: Set<Notice.Says> = []

  /// How many there are.
  var count: Int { known.count }

  /// Takes what a document came to; what has no place of its own stands somewhere in it.
  mutating func take(_ notices: [Notice], at place: SourceLocation) {
    for notice in notices where known.insert(notice.says).inserted && first.count < ImportNotices.most {
      first.append(notice.place == .none && notice.isOfPlace ? Notice(notice.says, at: place) : notice)
    }
  }

  /// What is told of them.
  var text: String {
    // What is to be done is alike for all of a kind: it is told once.
    var hinted: Set<[String]> = []
    let told = first.map { notice in
      ProblemText.notice(notice, isHinted: hinted.insert(notice.hints).inserted)
    }
    let more = count > first.count ? ProblemText.note("and \(count - first.count) more of the kind") : ""
    return told.joined() + more
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
