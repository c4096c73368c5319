"""Runs a routed program with every request written down and answered here; no socket is ever opened."""

import json
import os
import runpy
import sys

import httpx2 as httpx

ANSWER = {"id": "a", "object": "list", "output": [], "choices": [], "data": [{"object": "embedding", "index": 0, "embedding": [0.0]}]}


def answer(request, body):
    entry = {"url": str(request.url), "headers": dict(request.headers), "body": body.decode()}
    with open(os.environ["CAPTURE_FILE"], "a", encoding="utf-8") as out:
        out.write(json.dumps(entry) + "\n")
    return httpx.Response(200, json=ANSWER, request=request)


class Transport(httpx.HTTPTransport):
    def handle_request(self, request):
        return answer(request, request.read())


class AsyncTransport(httpx.AsyncHTTPTransport):
    async def handle_async_request(self, request):
        return answer(request, await request.aread())


httpx.HTTPTransport.handle_request = Transport.handle_request
httpx.AsyncHTTPTransport.handle_async_request = AsyncTransport.handle_async_request

sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
