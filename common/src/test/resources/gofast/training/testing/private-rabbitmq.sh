# Runs a RabbitMQ node ($1) and a port mapper of its own for as long as standard input is open.
trap '' INT HUP TERM

epmd -port "$ERL_EPMD_PORT" -address 127.0.0.1 &
mapper=$!
until epmd -port "$ERL_EPMD_PORT" -names >/dev/null 2>&1; do
    kill -0 "$mapper" || exit 1
    sleep 0.1
done

# A session of its own, because the program is a shell that runs the node as its child.
setsid "$1" &
node=$!
read -r end
kill -9 "-$node" "$mapper"
wait
rm -rf "$HOME"
