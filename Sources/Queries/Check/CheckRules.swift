/// The rules that there are.
package enum CheckRules {
  /// All of them, those that matter most first.
  package static let all: [any CheckRule.Type] = [
    BrokenAssertion.self, MissingReference.self, RequiredRefused.self, OpenDispute.self,
    UnorderedEffects.self,
    RelationCircle.self, RelationWithoutEffect.self, LateCommencement.self, AttributeWithoutStatus.self,
    EndWithoutBeginning.self, LapsedEffect.self, OverdueExpectation.self,
    AbsentIssuer.self, IssuerGone.self, ActsOutOfLife.self, EarlySource.self, BackdatedEffect.self,
    SentinelDays.self, UndatedCitation.self, SharedAddress.self, NearDuplicates.self, AlikeActors.self,
    AnonymousSource.self, UnusedActor.self,
  ]

  /// The rule of that name.
  package static func named(_ id: String) -> (any CheckRule.Type)? { all.first { $0.id == id } }
}
