import Glibc

/// Input as it comes, unpacked where it is packed by gzip or xz. The system's own tools do it.
package enum Unpacking {
  /// The bytes of an input, unpacked if its first bytes say that it is packed.
  /// - Parameters:
  ///   - packed: the next bytes; nil at the end.
  ///   - name: the input, as errors name it.
  /// - Returns: the next unpacked bytes; nil at the end. Throws where the input is damaged or ends early.
  package static func chunks(
    _ packed: @escaping () throws -> ArraySlice<UInt8>?, name: String
  ) throws -> () throws -> ArraySlice<UInt8>? {
    var start: [UInt8] = []
    while start.count < 6, let chunk = try packed() { start += chunk }
    var waiting: ArraySlice<UInt8>? = start.isEmpty ? nil : start[...]
    let whole: () throws -> ArraySlice<UInt8>? = {
      defer { waiting = nil }
      return try waiting ?? packed()
    }
    guard let tool = PackingTool.allCases.first(where: { start.starts(with: $0.mark) }) else { return whole }
    let unpacker = try Unpacker(tool, of: whole, name: name)
    return { try unpacker.next() }
  }
}

/// What packs and unpacks.
enum PackingTool: String, CaseIterable {
  case gzip
  case xz

  /// How what it packed starts.
  var mark: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    }
  }
}

/// A tool at work: packed bytes go in while unpacked ones come out.
private final class Unpacker {
  private let tool: PackingTool
  private let name: String
  private let packed: () throws -> ArraySlice<UInt8>?
  private var process = pid_t()
  private var input: Int32 = -1
  private var output: Int32 = -1
  private var waiting: ArraySlice<UInt8> = []

  init(_ tool: PackingTool, of packed: @escaping () throws -> ArraySlice<UInt8>?, name: String) throws {
    self.tool = tool
    self.name = name
    self.packed = packed
    // A socket, unlike a pipe, can be written to without a signal where nobody reads any more.
    var inputs: [Int32] = [-1, -1]
    var outputs: [Int32] = [-1, -1]
    let stream = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, stream, 0, &inputs) == 0 else { throw failure(errno) }
    guard socketpair(AF_UNIX, stream, 0, &outputs) == 0 else {
      let code = errno
      inputs.forEach { close($0) }
      throw failure(code)
    }
    defer {
      close(inputs[1])
      close(outputs[1])
    }
    input = inputs[0]
    output = outputs[0]
    try start(reading: inputs[1], writing: outputs[1])
  }

  deinit {
    if input >= 0 { close(input) }
    if output >= 0 { close(output) }
    guard process > 0 else { return }
    kill(process, SIGKILL)
    _ = end()
  }

  private func start(reading source: Int32, writing target: Int32) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, source, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, target, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = [tool.rawValue, "-dc"]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let code = posix_spawnp(&process, tool.rawValue, &actions, nil, &arguments, environ)
    guard code == 0 else {
      process = 0
      throw code == ENOENT ? PackingProblem.noTool(name, tool) : failure(code)
    }
  }

  func next() throws -> ArraySlice<UInt8>? {
    while output >= 0 {
      if input >= 0, waiting.isEmpty {
        if let more = try packed() { waiting = more } else { closeInput() }
      }
      var watched = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
      if input >= 0 { watched.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      guard poll(&watched, nfds_t(watched.count), -1) >= 0 else {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      if watched.count > 1, watched[1].revents != 0 { give() }
      if watched[0].revents != 0, let chunk = try take() { return chunk }
    }
    return nil
  }

  private func give() {
    let count = waiting.withUnsafeBytes { bytes in
      send(input, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }
    if count >= 0 {
      waiting = waiting.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      // It takes no more: its end says why.
      closeInput()
    }
  }

  /// What has come out; nil where nothing has, or it has ended.
  private func take() throws -> ArraySlice<UInt8>? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &chunk, chunk.count)
    if count > 0 { return chunk[..<count] }
    if count < 0 {
      if errno == EINTR { return nil }
      throw failure(errno)
    }
    close(output)
    output = -1
    closeInput()
    guard end() == 0 else { throw PackingProblem.damaged(name, tool) }
    return nil
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
    waiting = []
  }

  /// Waits for the tool's end, and gives its status.
  private func end() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    process = 0
    return status
  }

  private func failure(_ code: Int32) -> FileProblem {
    FileProblem(path: name, code: code, verb: "unpacked")
  }
}

/// Why packed input cannot be read.
enum PackingProblem: Error, CustomStringConvertible {
  case noTool(String, PackingTool)
  case damaged(String, PackingTool)

  var description: String {
    switch self {
    case .noTool(let name, let tool): "\(name) is packed, and there is no \(tool.rawValue) here to unpack it"
    case .damaged(let name, let tool): "\(name) is damaged or ends early: \(tool.rawValue) cannot unpack it"
    }
  }
}
