import PolicyModel
import Tracker

/// A file has events that look like ones that are there: it is taken anew once it is known what they are.
struct MendedFound: Error {
  var mended: [MendedEvent]
}

/// Decides what events are that look like ones that are there: as `--alike` says, else somebody at a terminal is asked, else
/// they are refused.
struct MendedChoices {
  let alike: OnAlike?
  let isSkipping: Bool

  /// What each is, by the number of its document.
  /// - Parameter file: the file, where it is one of several.
  func made(_ mended: [MendedEvent], inOneOf file: String?) throws -> [Int: MendedChoice] {
    var choices: [Int: MendedChoice] = [:]
    switch alike {
    case .revise?: for one in mended { choices[one.number] = .same(one.earlier.id) }
    case .record?: for one in mended { choices[one.number] = .another }
    case nil:
      let talk = Conversation(surroundings: try Surroundings.required())
      if talk.surroundings.isInteractive {
        for one in mended { choices[one.number] = try ask(one, talk) }
      } else if isSkipping {
        for one in mended { choices[one.number] = .left }
      } else {
        let rejection = Rejection(mended.prefix(20).map { Problem(MendedRule.imported($0), at: $0.place) })
        if let file { throw FileRefused(rejection: rejection, file: file) }
        throw rejection
      }
    }
    return choices
  }

  private func ask(_ mended: MendedEvent, _ talk: Conversation) throws -> MendedChoice {
    talk.say("\(mended.place): \(MendedRule.imported(mended))")
    while true {
      switch try talk.ask("Is it that event, mended? [y: revise that / n: record another]").lowercased() {
      case "y", "yes": return .same(mended.earlier.id)
      case "n", "no": return .another
      default: continue
      }
    }
  }
}
