"""Runs a program at a pseudo-terminal: waits for each prompt, types its answer, and prints all that was shown.

Arguments: a JSON list of [prompt, answer] pairs, then the program and its arguments.
Ends with the program's exit status.
"""
import json
import os
import pty
import select
import sys
import time

steps = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

shown = b""
seen = 0
deadline = time.monotonic() + 30
while time.monotonic() < deadline:
    if select.select([terminal], [], [], 0.05)[0]:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
    if steps and steps[0][0].encode() in shown[seen:]:
        prompt, answer = steps.pop(0)
        seen = shown.index(prompt.encode(), seen) + len(prompt.encode())
        os.write(terminal, answer.encode())
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(shown)
sys.stdout.flush()
sys.exit(os.waitstatus_to_exitcode(status) if not steps else 99)
