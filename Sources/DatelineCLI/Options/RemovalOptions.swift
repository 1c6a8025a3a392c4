import ArgumentParser
import Documents
import PolicyModel

/// What a revision takes out of an event, one by one.
struct RemovalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Take out a participant, in every role or in one.", valueName: "id[:role]"),
    completion: .custom(ShellCompletion.participants))
  var removeActor: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take out an effect, or what it does to one key; N where it has several on the policy.",
      valueName: "policy[.key][:n]"),
    completion: .custom(ShellCompletion.policies))
  var removeEffect: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take out a relation; with POLICY[.KEY],… the one that is limited to these.",
      valueName: "type:event[:policy]"),
    completion: .custom(ShellCompletion.relations))
  var removeRelation: [String] = []

  @Option(help: ArgumentHelp("Take out a tag.", valueName: "tag"))
  var removeTag: [String] = []

  func add(to changes: inout EventChanges) throws {
    changes.removed.participants = removeActor.map { text in
      let (actor, role) = OptionText.participant(text)
      let isNamed = text.count > actor.count
      return ParticipantName(
        actor: Reference(actor, at: .option("--remove-actor")), role: isNamed ? role : nil)
    }
    changes.removed.relations = try removeRelation.map(relation)
    changes.removed.tags = removeTag.map { Written($0, at: .option("--remove-tag")) }
    for text in removeEffect {
      let place = SourceLocation.option("--remove-effect")
      let (target, number) = EffectChoiceOptions.numbered(text)
      let (policy, key) = OptionText.target(target)
      let name = EffectName(policy: Reference(policy, at: place), number: number)
      if target.contains(".") {
        var draft = EffectChangeDraft(name, at: place)
        draft.keys = [KeyEditDraft(key: Written(key, at: place), does: nil)]
        changes.effectChanges.append(draft)
      } else {
        changes.removed.effects.append(name)
      }
    }
  }

  /// `TYPE:EVENT`, or `TYPE:EVENT:POLICY[.KEY],…` for one that is limited.
  private func relation(_ text: String) throws -> RelationDraft {
    let place = SourceLocation.option("--remove-relation")
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    var draft = try EventOptions.relation(parts.prefix(2).joined(separator: ":"), at: place)
    draft.of = (parts.count > 2 ? parts[2].split(separator: ",") : []).map {
      TargetDraft(target: Reference(String($0), at: place))
    }
    return draft
  }
}
