import ArgumentParser
import Glibc
import Ledger
import PolicyModel
import SQLiteLedger

/// Which ledger a command is about.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger's file; else $DATELINE_LEDGER, else the nearest dateline.db here or above.",
      valueName: "file"),
    completion: .file())
  var ledger: String?

  /// The path of the ledger that is meant.
  func path(in environment: Environment) throws -> String {
    if let given = try ledger ?? environment.variable("DATELINE_LEDGER"), !given.isEmpty { return given }
    var folder = environment.workingFolder
    while true {
      let candidate = folder == "/" ? "/dateline.db" : folder + "/dateline.db"
      if Files.exists(candidate) { return candidate }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw NoLedger(folder: environment.workingFolder)
  }

  /// The ledger, open for reading.
  /// - Parameter mode: `inspecting` where the ledger is read whatever its derived tables are.
  func readable(for mode: OpeningMode = .reading, in environment: Environment) throws -> SQLiteStore {
    let store = try SQLiteStore.open(
      path: path(in: environment), for: mode,
      earlier: EarlierLedgerNotes.make(path(in: environment), in: environment))
    // To close a connection takes a thread and about a tenth of a short answer's time.
    if environment.endsWithCommand { _ = Unmanaged.passRetained(store) }
    return store
  }

  /// Reads the ledger.
  func read<T>(
    for mode: OpeningMode = .reading, in environment: Environment, _ body: (any LedgerReader) throws -> T
  ) throws -> T {
    do {
      return try readable(for: mode, in: environment).read(body)
    } catch let rejection as Rejection {
      throw BadQuestion(problems: rejection.problems)
    }
  }

  /// Refuses the ledger as an input, by whatever name: to open and close it again would drop SQLite's locks.
  func refuse(asInput file: String, in environment: Environment) throws {
    var (input, ledger) = (stat(), stat())
    guard file != "-", stat(file, &input) == 0, stat(try path(in: environment), &ledger) == 0,
      input.isSame(ledger)
    else {
      return
    }
    throw DataProblem(
      option: file,
      message: "this is the ledger itself; what it holds is written as documents by dateline export")
  }

  /// The ledger, open for writing.
  func writable(in environment: Environment) throws -> SQLiteStore {
    let store = try SQLiteStore.open(
      path: path(in: environment), for: .writing,
      earlier: EarlierLedgerNotes.make(path(in: environment), in: environment))
    for note in try store.journalNotes {
      environment.output.complain(ProblemText.note("note: \(note)"))
    }
    return store
  }
}
