import DatelineCLI
import Glibc

signal(SIGPIPE, SIG_IGN)
// A limit of a file's size is told as a full disk is.
signal(SIGXFSZ, SIG_IGN)
StandardStreams.keepClosed()
exit(Program.run(RawArguments.ofProcess(), in: .ofProcess()))
