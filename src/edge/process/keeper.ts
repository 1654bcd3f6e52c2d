/** A command enters; the same command under a parent that nothing of it escapes leaves, for machines without PID namespaces. */
import { existsSync } from 'node:fs';

const PERL = '/usr/bin/perl';

/** Number of the system call `prctl` by architecture: Perl knows calls by number only. */
const PRCTL: Readonly<Record<string, number>> = { x64: 157, arm64: 167, riscv64: 167, ia32: 172, arm: 172, s390x: 172 };

/**
 * The keeper is what the kernel calls a subreaper: whoever below it loses its parent becomes its child, so that neither a
 * double fork nor a new session nor an emptied environment hides a process. When the command ends, or when we do (the kernel
 * then sends USR2), it kills its children until it has none, and ends as the command did.
 */
const SCRIPT = `
my ($prctl, $parent) = splice @ARGV, 0, 2;
my ($over, $status) = (0, 0);
$SIG{USR2} = sub { $over = 1 };
$SIG{CHLD} = sub { };
$SIG{$_} = 'IGNORE' for qw(HUP INT TERM);
syscall($prctl, 36, 1, 0, 0, 0);
syscall($prctl, 1, 12, 0, 0, 0);
$over = 1 if getppid() != $parent;
my $command = fork;
defined $command or exit 126;
if ($command == 0) {
  $SIG{$_} = 'DEFAULT' for qw(CHLD HUP INT TERM USR2);
  exec { $ARGV[0] } @ARGV;
  exit 127;
}
sub reap {
  my $ended;
  while (($ended = waitpid(-1, 1)) > 0) { ($status, $over) = ($?, 1) if $ended == $command }
  return $ended == -1;
}
until ($over) {
  last if reap();
  select undef, undef, undef, 0.2 unless $over;
}
sub children {
  my @found;
  for my $file (glob '/proc/[0-9]*/stat') {
    open my $handle, '<', $file or next;
    my $line = <$handle>;
    next unless defined $line;
    my ($state, $above) = split / /, substr $line, rindex($line, ')') + 2;
    push @found, $1 if $above == $$ && $file =~ m{([0-9]+)};
  }
  return @found;
}
until (reap()) {
  kill 'KILL', children();
  select undef, undef, undef, 0.005;
}
my $signal = $status & 127;
if ($signal) {
  $SIG{$_} = 'DEFAULT' for qw(HUP INT TERM USR2);
  kill $signal, $$;
  sleep 1;
}
exit($status >> 8);
`;

/** What asks a keeper to end all that it keeps, and then itself. */
export const KEEPER_END = 'SIGUSR2';

/** What to put before a command so that it is kept; empty where there is no Perl. */
export function keeper(): readonly string[] {
  const prctl = PRCTL[process.arch];
  if (process.platform !== 'linux' || prctl === undefined || !existsSync(PERL)) return [];
  return [PERL, '-e', SCRIPT, String(prctl), String(process.pid)];
}
