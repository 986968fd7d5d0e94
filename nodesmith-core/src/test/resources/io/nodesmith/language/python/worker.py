import json, sys
for line in sys.stdin:
    source = json.loads(line)
    try:
        compile(source, "source", "exec", dont_inherit=True)
        answer = None
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        answer = [getattr(error, "lineno", 0) or 0, getattr(error, "offset", 0) or 0, str(error)]
    print(json.dumps(answer), flush=True)
