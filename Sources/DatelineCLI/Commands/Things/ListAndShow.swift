import ArgumentParser
import PolicyModel
import LedgerService

/// What lists of things are asked with.
struct ListOptions: ParsableArguments {
  @OptionGroup(title: "Viewpoint") var known: KnownOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func list(_ space: Space, policies: AskedPolicies? = nil, in environment: Environment) throws {
    let question = try known.question(in: environment)
    let found = try ledger.read(in: environment) { try $0.list(space, policies: policies, known: question) }
    try answer.write(found, in: environment)
  }
}

/// What one thing is shown with.
struct ShowOptions: ParsableArguments {
  @OptionGroup(title: "Viewpoint") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func show(_ id: String, _ space: Space, in environment: Environment) throws {
    let viewpoint = try viewpointOptions.viewpoint(in: environment)
    let found = try ledger.read(in: environment) {
      try $0.show(Reference(id, at: .none), in: space, from: viewpoint)
    }
    try answer.write(found, in: environment)
  }
}
