import Queries

/// The expectations of which the same became.
struct OutlookGroup {
  let status: ExpectationStatus
  let expectations: [ShownExpectation]

  var heading: String { Wording.capitalized(status.rawValue) }

  /// Those that there are: open, met, missed.
  static func all(_ expectations: [ShownExpectation]) -> [OutlookGroup] {
    ExpectationStatus.allCases.map { status in
      OutlookGroup(status: status, expectations: expectations.filter { $0.standing.status == status })
    }.filter { !$0.expectations.isEmpty }
  }
}
