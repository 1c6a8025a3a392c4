# Flips single bits of the ledger and its journal, and cuts them short. Then either `verify` ends with 1 and names the
# damage, or every answer is as before. On a copy, `rebuild` brings back a ledger that verifies and answers as before,
# or refuses with 1 and leaves the file alone; then `rebuild --salvage` writes what is whole.
package Flips;
use strict;
use warnings;
use Process;
use Report;
use Story;
use Strace;
use Tools;

my ($base, $hot, $ledger, $copy, $salvaged);
my ($answers, %events, %tally, $entries);
my ($salvages, $entries_salvaged) = (0, 0);
my $header = 100;    # bytes that say what a file is; one that says otherwise may be refused as no ledger

sub run {
    my ($size) = @_;
    ($base, $hot, $ledger, $copy, $salvaged) = map {"$Process::scratch/$_.db"} qw(base hot ledger copy salvaged);
    tell_story($base);
    $answers = answers($base);
    $entries = entries($base);
    # What was taken back is there again where the entry that took it back is lost.
    %events  = map { $_ => 1 } exported($base), taken_back();
    my $has_journal = has_strace('damaged journals') && cut_off_a_write();
    my ($done, $whole, $cut_off) = (0, 0, 0);
    for my $number (1 .. $size->{flips}) {
        last if is_over();
        $done++;
        if (!$has_journal || $number % 4) { attack($base, $ledger, damage($base, '', ++$whole)) }
        else                              { attack($hot, $ledger, damage($hot, ++$cut_off % 3 ? '-journal' : '', $cut_off)) }
    }
    figure(sprintf '%d files damaged in one place%s: %s', $done, $has_journal ? ', a quarter of them while a write was cut off' : '',
        join ', ', map {"$tally{$_} $_"} sort keys %tally);
    figure(sprintf 'what was salvaged held %.1f of %d entries on average', $entries_salvaged / $salvages, $entries) if $salvages;
}

# Leaves a ledger in the midst of a commit, with a journal that takes it back: the write of its last page fails as if the
# process had been killed there. Says whether this worked.
sub cut_off_a_write {
    copy_ledger($base, $hot);
    my $files = [$hot, "$hot-journal"];
    my @arguments = ('record', 'Cut off', '--date', '2024-11-22', '--actor', 'us', '--source', 'page', '--id', 'cut', '--ledger', $hot);
    my $whole = trace({ files => $files, calls => 'pwrite64' }, @arguments);
    my $count = grep { $_->{name} eq 'pwrite64' } calls($whole->{trace});
    copy_ledger($base, $hot);
    trace({ files => $files, calls => 'pwrite64', inject => "pwrite64:signal=KILL:when=$count" }, @arguments);
    return 1 if -s "$hot-journal";
    skipped('no write could be cut off, so that no journal is damaged');
    return 0;
}

# One damage to a file: its words and the bytes after it. Every eighth cuts the file short; the others flip one bit,
# mostly where there is something, and every eighth in the header of the file or of a page.
sub damage {
    my ($from, $suffix, $number) = @_;
    my $bytes  = slurp("$from$suffix");
    my $length = length $bytes;
    if ($number % 8 == 0) {
        my @lengths = (0, 1, 16, 50, 99, 100, 512, 4095, 4096 * int rand($length / 4096), $length - 1, $length - 4096, int rand $length);
        my $cut = $lengths[rand @lengths];
        return { suffix => $suffix, bytes => substr($bytes, 0, $cut), words => "the file$suffix is cut to $cut of $length bytes", place => $cut };
    }
    my $place = int rand $length;
    if ($number % 8 == 1) { $place = rand() < 0.3 ? int rand $header : 4096 * int rand($length / 4096) + int rand 12 }
    else { for (1 .. 200) { last if vec $bytes, $place, 8; $place = int rand $length } }
    $place = $length - 1 if $place >= $length;
    my $bit = int rand 8;
    vec($bytes, $place, 8) ^= 1 << $bit;
    return { suffix => $suffix, bytes => $bytes, words => "bit $bit of byte $place of the file$suffix is flipped", place => $place };
}

# Damages a copy of a ledger, and looks at what the program makes of it.
sub attack {
    my ($from, $to, $damage) = @_;
    copy_ledger($from, $to);
    spill("$to$damage->{suffix}", $damage->{bytes});
    copy_ledger($to, $copy);
    my $words = ($from eq $hot ? 'cut off: ' : '') . $damage->{words};
    my $verified = careful('verify', $words, $to, 'verify');
    my $code = $verified->{code} // -1;
    if ($verified->{found}) {
        $tally{'neither'}++;
    } elsif ($code == 0) {
        finding('verify finds nothing and an answer is another', "$words; now: " . difference($answers, $to), $copy) if answers($to) ne $answers;
        $tally{'changed no answer'}++;
    } elsif ($code == 1) {
        finding('verify ends with 1 and names nothing', $words, $copy) if "$verified->{out}$verified->{err}" !~ /\S/;
        $tally{'found by verify'}++;
    } elsif ($code == 65 && !$damage->{suffix} && ($damage->{place} < $header || $damage->{words} =~ /cut/)) {
        $tally{'refused as no ledger'}++;
    } else {
        finding("verify ends with $code rather than 1", "$words: " . describe($verified), $copy);
    }
    rebuild($words, $to);
}

# Rebuilds the damaged ledger, from as it was before anybody opened it.
sub rebuild {
    my ($words, $ledger) = @_;
    copy_ledger($copy, $ledger);
    my $rebuilt = careful('rebuild', $words, $ledger, 'rebuild');
    return if $rebuilt->{found};
    my $code = $rebuilt->{code};
    if ($code == 0) {
        my $verified = ask($ledger, 'verify');
        return finding('rebuild succeeds and the ledger does not verify', "$words: $verified->{out} " . describe($verified), $copy) if $verified->{code} // 1;
        finding('rebuild succeeds and an answer is another', "$words; now: " . difference($answers, $ledger), $copy) if answers($ledger) ne $answers;
        $tally{'rebuilt'}++;
        return;
    }
    return if $code == 65;
    return finding("rebuild ends with $code rather than 1", "$words: " . describe($rebuilt), $copy) if $code != 1;
    finding('rebuild refuses and changes the file', $words, $copy) if !-e "$copy-journal" && slurp($copy) ne slurp($ledger);
    salvage($words, $ledger);
}

# What is salvaged verifies, and holds nothing that was not there.
sub salvage {
    my ($words, $ledger) = @_;
    remove_ledger($salvaged);
    my $answer = careful('rebuild --salvage', $words, $ledger, 'rebuild', '--salvage', $salvaged);
    return if $answer->{found};
    # Of a file that is cut off before its entries there is none.
    return if $answer->{code} == 1 && $answer->{err} =~ /no entry of/ && !-e $salvaged;
    return finding('rebuild --salvage fails', "$words: " . describe($answer), $copy) if $answer->{code} || !-e $salvaged;
    my $verified = ask($salvaged, 'verify');
    finding('what is salvaged does not verify', "$words: $verified->{out} " . describe($verified), $copy) if $verified->{code} // 1;
    my @strangers = grep { !$events{$_} } exported($salvaged);
    finding('what is salvaged was never there', "$words: @strangers", $copy) if @strangers;
    $tally{'salvaged'}++;
    $salvages++;
    $entries_salvaged += entries($salvaged);
}

# Runs a command that may end in any way but a crash, a hang, 70 or 74. Its answer says whether one of these was found.
sub careful {
    my ($name, $words, $ledger, @arguments) = @_;
    my $answer = ask($ledger, @arguments);
    my $code = $answer->{code} // -1;
    return $answer if $code != -1 && $code != 70 && $code != 74;
    finding($answer->{hung} ? "$name hangs" : $code == -1 ? "$name crashes" : "$name ends with $code", "$words: " . describe($answer), $copy);
    $answer->{found} = 1;
    return $answer;
}

sub exported {
    my ($ledger) = @_;
    return ask($ledger, 'export', '--format', 'jsonl')->{out} =~ /^\{"record":"event","id":"([^"]+)"/mg;
}

# How many entries a ledger has.
sub entries {
    my ($ledger) = @_;
    return ask($ledger, 'log', '--format', 'json')->{out} =~ /"total": *(\d+)/ ? $1 : 0;
}

1;
