# All that a ledger's file holds, as text.
package Stored;
use strict;
use warnings;
use Exporter qw(import);
use Tools qw(sql);
our @EXPORT = qw(dump_of things_of size_of);

# What a process draws by chance or takes from the clock, and what follows from it by hashing.
my %chance = (entry => { id => 1, recorded_at => 1, leaf => 1, root => 1 }, frontier => { peaks => 1 });

# The settings in the file's header, the text of the schema, and every row of every table. With $without_chance the
# cells that differ between two runs of one program are left out.
sub dump_of {
    my ($file, $without_chance) = @_;
    my @columns = map { [split /\|/] } split /\n/, sql($file, "SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_xinfo(m.name) AS c "
            . "WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY m.name, c.cid");
    my (%columns, @tables);
    for (@columns) { push @tables, $$_[0] if !$columns{ $$_[0] }; push @{ $columns{ $$_[0] } }, $$_[1] }
    my @statements = (
        (map {"SELECT '$_', * FROM pragma_$_;"} qw(user_version application_id page_size encoding auto_vacuum)),
        "SELECT 'schema', type, name, tbl_name, quote(sql) FROM sqlite_master ORDER BY type, name;");
    for my $table (@tables) {
        my @of = @{ $columns{$table} };
        my @cells = map { $without_chance && $chance{$table}{$_} ? "'-'" : "quote(\"$_\")" } @of;
        push @statements, "SELECT '$table', '@of';", "SELECT '$table', " . join(', ', @cells) . " FROM \"$table\" ORDER BY " . join(', ', map { $_ + 1 } 1 .. @of) . ';';
    }
    return sql($file, join "\n", @statements);
}

# Ids of all things, by their space.
sub things_of {
    my ($file) = @_;
    my %things;
    for (split /\n/, sql($file, 'SELECT space, id FROM thing ORDER BY space, id')) { my ($space, $id) = split /\|/; push @{ $things{$space} }, $id }
    return \%things;
}

sub size_of { my ($file) = @_; return sql($file, 'SELECT coalesce(max(sequence), 0) FROM entry') + 0 }

1;
