import ArgumentParser

/// A command that does something. What it takes from outside of itself is passed in, and it reads nothing of the process.
protocol DatelineCommand: ParsableCommand {
  func run(in environment: Environment) throws
}
