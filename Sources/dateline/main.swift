import DatelineCLI
import Glibc

signal(SIGPIPE, SIG_IGN)
exit(Program.run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess()))
