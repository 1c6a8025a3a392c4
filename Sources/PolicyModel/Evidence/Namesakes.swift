package import EDTF
import EDTFEnglish

/// Actors that share a name, and whom it means on a day.
package struct Namesakes: Hashable, Sendable {
  package let name: String
  package let actors: [Actor]

  package init(name: String, actors: [Actor]) {
    self.name = name
    self.actors = actors
  }

  /// Nil where one of the actors is not called so: then a text names them in another way.
  package init?(name: String, of actors: [Actor]) {
    if actors.isEmpty || actors.contains(where: { $0.times(named: name).isEmpty }) { return nil }
    self.init(name: name, actors: actors)
  }

  /// Those who may have been so named on one of `days`. All of them where none was: the day may be wrong, or the dates of
  /// the names, and then nobody should be taken for another without a word.
  package func meant(on days: DaySet) -> [Actor] {
    let then = actors.filter { actor in
      actor.times(named: name).contains { !days.within($0).isEmpty }
    }
    return then.isEmpty ? actors : then
  }

  /// What to tell of some of them, with when they were so named where that is dated of any.
  package func candidates(_ some: [Actor]) -> [Nearest] {
    let isDated = actors.contains { $0.times(named: name).contains { $0 != nil } }
    return some.map { actor in
      Nearest(id: actor.id.text, title: actor.name, because: isDated ? told(actor) : nil)
    }
  }

  private func told(_ actor: Actor) -> String {
    let times = actor.times(named: name)
    if times.contains(nil) { return "so named at any time" }
    return "so named " + times.compactMap { $0?.inEnglish() }.joined(separator: ", ")
  }
}

extension Actor {
  /// When a name was its name, one for each time that it is given; nil where that was never limited.
  package func times(named text: String) -> [EDTFDate?] {
    let key = Folded.key(text)
    let own: [EDTFDate?] = Folded.key(name) == key ? [nil] : []
    return own + aliases.filter { Folded.key($0.name) == key }.map(\.during)
  }
}
