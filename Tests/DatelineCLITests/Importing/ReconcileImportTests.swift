import Testing

/// Publications of one or several files, which are the whole of their source or of a topic.
@Suite struct ReconcileImportTests {
  private static func mapping(_ source: String = "one", more: String = "") -> String {
    """
    shape: changes
    columns: {date: day, actor: code, topic: topic, status: level\(more)}
    source: {id: \(source), publisher: P, published: 2020-06-01}

    """
  }

  private static let heading = "day,code,topic,level\n"
  private let north = heading + "2020-01-01,n,a,1\n2020-02-01,n,a,2\n2020-01-01,n,b,1\n"
  private let south = heading + "2020-01-01,s,a,3\r\n\r\n\"2020-03-01\",s,a,4\r\n"

  @Test func `all files of a command are one publication`() throws {
    let tables = try TableBench()
    #expect(try tables.take([north, south], Self.mapping(), "--reconcile").code == 0)
    let size = tables.entries()
    // Whichever file comes first, and with or without --reconcile.
    for files in [[north, south], [south, north]] {
      #expect(try tables.take(files, Self.mapping(), "--reconcile").code == 0)
      #expect(try tables.take(files, Self.mapping()).code == 0)
    }
    #expect(tables.entries() == size)
    #expect(try tables.states(on: "2020-05-01") == ["n/a=2", "n/b=1", "s/a=4"])
    // What is wrong with the last file leaves nothing of the first.
    let wrong = try tables.take(
      [Self.heading + "2020-04-01,n,a,7\n", "day\n"], Self.mapping(), "--reconcile", "--yes")
    #expect(wrong.code == 65)
    #expect(tables.entries() == size)
  }

  @Test func `before whole policies are retracted somebody must want it`() throws {
    let tables = try TableBench()
    try tables.take([north, south], Self.mapping())
    let size = tables.entries()
    // Nobody is there to ask.
    let refused = try tables.take([north], Self.mapping(), "--reconcile")
    #expect(refused.code == 64)
    #expect(refused.complaints.contains("s/a (2 events)"))
    #expect(tables.entries() == size)
    // Somebody is, and does not want it.
    let left = try tables.take(
      [north], Self.mapping(), "--reconcile", input: "n\n", environment: ["TERMINAL": "1"])
    #expect(left.code == 1)
    #expect(tables.entries() == size)
    // A trial tells, and writes nothing.
    let trial = try tables.take([north], Self.mapping(), "--reconcile", "--dry-run")
    #expect(trial.code == 0 && trial.complaints.contains("s/a"))
    #expect(tables.entries() == size)
    // Somebody wants it.
    let done = try tables.take(
      [north], Self.mapping(), "--reconcile", input: "y\n", environment: ["TERMINAL": "1"])
    #expect(done.code == 0, "\(done.complaints)")
    #expect(try tables.states(on: "2020-05-01") == ["n/a=2", "n/b=1"])
    // A single event that is gone is no whole policy.
    let fewer = Self.heading + "2020-02-01,n,a,2\n2020-01-01,n,b,1\n"
    #expect(try tables.take([fewer], Self.mapping(), "--reconcile").code == 0)
    #expect(
      try tables.take([Self.heading + "2020-02-01,n,a,2\n"], Self.mapping(), "--reconcile", "--yes").code == 0
    )
    #expect(try tables.states(on: "2020-05-01") == ["n/a=2"])
  }

  @Test func `a file may be the whole of one topic`() throws {
    let tables = try TableBench()
    try tables.take([north, south], Self.mapping())
    let onlyA = Self.heading + "2020-02-01,n,a,5\n2020-04-01,n,c,1\n"
    let done = try tables.take([onlyA], Self.mapping(), "--reconcile", "--only-topic", "a", "--yes")
    #expect(done.code == 0, "\(done.complaints)")
    #expect(try tables.states(on: "2020-05-01") == ["n/a=5", "n/b=1", "n/c=1"])
    let size = tables.entries()
    #expect(try tables.take([onlyA], Self.mapping(), "--reconcile", "--only-topic", "a").code == 0)
    #expect(try tables.take([onlyA], Self.mapping()).code == 0)
    #expect(tables.entries() == size)
    #expect(try tables.take([onlyA], Self.mapping(), "--reconcile", "--only-topic", "zzz").code == 65)
    #expect(try tables.take([onlyA], Self.mapping(), "--only-topic", "a").code == 64)
    #expect(try tables.take([onlyA], Self.mapping(), "--yes").code == 64)
    #expect(tables.entries() == size)
  }

  @Test func `an event of two topics keeps what it says of the other`() throws {
    let tables = try TableBench()
    try tables.take([north], Self.mapping())
    #expect(
      tables.bench.ask(
        "record", "Both", "--date", "2020-03-01", "--actor", "n", "--set", "n/a=8", "--set", "n/b=9",
        "--source", "one"
      ).code == 0)
    #expect(
      try tables.take(
        [Self.heading + "2020-01-01,n,a,1\n"], Self.mapping(), "--reconcile", "--only-topic", "a"
      ).code
        == 0)
    #expect(try tables.states(on: "2020-05-01") == ["n/a=1", "n/b=9"])
  }

  @Test func `another source's events stay`() throws {
    let tables = try TableBench()
    try tables.take([north], Self.mapping())
    try tables.take([Self.heading + "2020-02-01,n,a,2\n2020-03-01,n,b,7\n"], Self.mapping("two"))
    let done = try tables.take([Self.heading + "2020-01-01,n,b,1\n"], Self.mapping(), "--reconcile", "--yes")
    #expect(done.code == 0, "\(done.complaints)")
    #expect(try tables.states(on: "2020-05-01") == ["n/a=2", "n/b=7"])
  }

  @Test func `a row that has come since it was planned is no mistake`() throws {
    let tables = try TableBench()
    let rows = Self.heading + "2020-09-01,n,a,1\n"
    try tables.take([rows], Self.mapping())
    let id = "2020-09-01-n-a"
    #expect(tables.bench.ask("show", id, "--format", "json").out.contains("\"modality\": \"planned\""))
    // The same rows, published when the day had come.
    let later = Self.mapping().replacing("2020-06-01", with: "2020-12-01")
    #expect(try tables.take([rows], later, "--reconcile").code == 0)
    #expect(tables.bench.ask("show", id, "--format", "json").out.contains("\"modality\": \"actual\""))
    let log = tables.bench.ask("log", "--format", "json").out
    #expect(log.contains("update") && !log.contains("correction"))
    let size = tables.entries()
    #expect(try tables.take([rows], later, "--reconcile").code == 0)
    #expect(try tables.take([rows], later).code == 0)
    #expect(tables.entries() == size)
  }

  @Test func `what was taken as actual before is no difference`() throws {
    let tables = try TableBench()
    let rows = Self.heading + "2020-09-01,n,a,1\n"
    try tables.take([rows], Self.mapping().replacing(", published: 2020-06-01", with: ""))
    let size = tables.entries()
    for options in ["--reconcile", "--correction"] {
      #expect(try tables.take([rows], Self.mapping(), options).code == 0)
    }
    // The source's day alone is new.
    #expect(tables.entries() == size + 1)
  }
}
