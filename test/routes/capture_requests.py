"""Runs a routed program with every request, whatever opens it, written down and answered here; no socket is ever opened."""

import http.client
import io
import json
import os
import re
import runpy
import socket
import sys

OPENAI = {
    "id": "a",
    "object": "list",
    "model": "m",
    "created": 0,
    "output": [],
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello."}, "finish_reason": "stop"}],
    "data": [{"object": "embedding", "index": 0, "embedding": [0.0]}],
    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
}
ANTHROPIC = {
    "id": "a",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [{"type": "text", "text": "Hello."}],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
GEMINI = {
    "candidates": [{"content": {"role": "model", "parts": [{"text": "Hello."}]}, "finishReason": "STOP"}],
    "usageMetadata": {"promptTokenCount": 1, "candidatesTokenCount": 1, "totalTokenCount": 2},
}
CONVERSE = {
    "output": {"message": {"role": "assistant", "content": [{"text": "Hello."}]}},
    "stopReason": "end_turn",
    "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
    "metrics": {"latencyMs": 1},
}
TOKEN = {"access_token": "google-test-token", "expires_in": 3600, "token_type": "Bearer"}


def shape_for(url):
    if url.endswith("/token"):
        return TOKEN
    if re.search(":(?:stream)?generateContent", url, re.I):
        return GEMINI
    if re.search("/converse(?:-stream)?$", url):
        return CONVERSE
    return ANTHROPIC if re.search("anthropic|/messages", url, re.I) else OPENAI


def answer(url, headers, body):
    """Writes the request down. The content type and the body of its answer."""
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body or ""
    entry = {"url": url, "headers": {str(name).lower(): str(value) for name, value in headers.items()}, "body": text}
    with open(os.environ["CAPTURE_FILE"], "a", encoding="utf-8") as out:
        out.write(json.dumps(entry) + "\n")
    shape = shape_for(url)
    if re.search(r'"stream":\s*true', text) or "alt=sse" in url:
        chunk = {**OPENAI, "choices": []} if shape is OPENAI else shape
        return "text/event-stream", f"data: {json.dumps(chunk)}\n\ndata: [DONE]\n\n".encode()
    return "application/json", json.dumps(shape).encode()


def patch_httpx(httpx):
    def respond(request, body):
        kind, content = answer(str(request.url), request.headers, body)
        return httpx.Response(200, headers={"content-type": kind}, content=content, request=request)

    def handle(self, request):
        return respond(request, request.read())

    async def handle_async(self, request):
        return respond(request, await request.aread())

    httpx.HTTPTransport.handle_request = handle
    httpx.AsyncHTTPTransport.handle_async_request = handle_async


class FakeSocket:
    def __init__(self, data):
        self.data = data

    def makefile(self, *_args, **_kwargs):
        return io.BytesIO(self.data)


def patch_http_client():
    """What requests, urllib3, botocore and google-auth are built on."""

    def connect(self):
        self.sock = object()

    def request(self, method, url, body=None, headers=None, **_kwargs):
        scheme = "http" if isinstance(self, http.client.HTTPConnection) and not isinstance(self, http.client.HTTPSConnection) else "https"
        port = "" if self.port in (80, 443, None) else f":{self.port}"
        kind, content = answer(f"{scheme}://{self.host}{port}{url}", dict(headers or {}), body)
        head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {len(content)}\r\n\r\n"
        self._captured = head.encode() + content

    def getresponse(self, *_args, **_kwargs):
        response = http.client.HTTPResponse(FakeSocket(self._captured), method="POST")
        response.begin()
        return response

    for owner in (http.client.HTTPConnection, http.client.HTTPSConnection):
        owner.connect = connect
        owner.request = request
        owner.getresponse = getresponse


def refuse(self, address, *_args):
    answer(f"socket:{address}", {}, "")
    raise OSError("A routed program may open no socket of its own.")


patch_http_client()
for module in ("httpx", "httpx2"):
    try:
        patch_httpx(__import__(module))
    except ImportError:
        pass
socket.socket.connect = refuse
socket.socket.connect_ex = refuse

sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
