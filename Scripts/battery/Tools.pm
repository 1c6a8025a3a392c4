# Programs beside Perl that a part needs: installed where this is allowed, else the part says that it was skipped.
package Tools;
use strict;
use warnings;
use Cwd qw(abs_path);
use Exporter qw(import);
use File::Basename qw(dirname);
use Process;
use Report;
our @EXPORT = qw(has_strace sql has_sql);

my $scripts = abs_path(dirname(__FILE__) . '/..');

# Whether processes can be traced here. Says why not, and what is skipped where that is not the whole part.
sub has_strace {
    my ($what) = @_;
    my $start = defined $what ? "$what: " : '';
    install('strace') if !command_exists('strace');
    if (!command_exists('strace')) { skipped("${start}there is no strace here, and it could not be installed"); return 0 }
    my $tried = run_to_end({ seconds => 10 }, 'strace', '-f', '-qq', '-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=1', 'true');
    return 1 if defined $tried->{code} && !$tried->{code};
    skipped("${start}processes cannot be traced here: " . describe($tried));
    return 0;
}

# Whether SQL can be run on a file from outside of the program. Says why not.
sub has_sql {
    install('sqlite3') if !command_exists('sqlite3') && !command_exists('python3');
    return 1 if command_exists('sqlite3') || command_exists('python3');
    skipped('there is neither sqlite3 nor python3 here, and sqlite3 could not be installed');
    return 0;
}

my $python = 'import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
text = sys.stdin.read()
for statement in [text] if ";\n" not in text else text.split(";\n"):
    for row in connection.execute(statement): print("|".join(map(str, row)))';

# Runs SQL on a file, statements divided by a semicolon and a line's end. Returns what it prints; faults where it fails.
sub sql {
    my ($file, $text) = @_;
    my $script = "$Process::scratch/statements.sql";
    spill($script, $text =~ /;\s*\z/ ? $text : "$text;\n");
    my @words = command_exists('sqlite3') ? ('sqlite3', '-batch', '-bail', $file) : ('python3', '-c', $python, $file);
    my $answer = run_to_end({ in => $script, seconds => 30 }, '/usr/bin/env', @words);
    fault("SQL from outside: $text: " . describe($answer)) if !defined $answer->{code} || $answer->{code};
    return $answer->{out};
}

sub install {
    my ($name) = @_;
    my $log = "$Process::scratch/install";
    system 'bash', '-c', '. "$1/lib.sh" && install_packages "$2" >"$3" 2>&1 </dev/null', 'bash', $scripts, $name, $log;
}

1;
