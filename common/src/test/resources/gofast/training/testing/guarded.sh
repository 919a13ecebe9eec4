# Runs a command ("$2" and on, its output into the file "$1") for as long as standard input is open, and says its
# process id. What is heard here is not for the command, so it is not ignored, which the command would inherit.
trap : INT HUP TERM
exec 3<&0
log=$1
shift

# A session of its own: a program may be a shell that runs the real one as its child, and both must end.
setsid "$@" </dev/null >>"$log" 2>&1 3<&- &
child=$!
echo "$child"
{
    read -r end
    kill -9 "-$child" || kill -9 "$child"
} <&3 >/dev/null 2>&1 &
watch=$!

# A signal ends a wait early.
while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    code=$?
done
kill -9 "$watch"
exit "$code"
