"""Runs a routed program with every request, whatever opens it, written down and answered here; no socket is ever opened."""

import http.client
import io
import json
import os
import runpy
import socket
import sys
from types import SimpleNamespace

sys.dont_write_bytecode = True

from answers import answer_to  # noqa: E402


def answer(url, headers, body):
    """Writes the request down. The content type and the body of its answer."""
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body or ""
    entry = {"url": url, "headers": {str(name).lower(): str(value) for name, value in headers.items()}, "body": text}
    with open(os.environ["CAPTURE_FILE"], "a", encoding="utf-8") as out:
        out.write(json.dumps(entry) + "\n")
    return answer_to(url, text)


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


class Wire:
    """Stands for the socket of one HTTP/1.1 connection: reads the request from what is sent, and holds the answer to it."""

    def __init__(self, origin):
        self.origin = origin
        self.sent = b""

    def sendall(self, data):
        self.sent += bytes(data)

    def makefile(self, *_args, **_kwargs):
        head, _, body = self.sent.partition(b"\r\n\r\n")
        request, *lines = head.decode("latin-1").split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines)
        kind, content = answer(self.origin + request.split(" ")[1], headers, body)
        start = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {len(content)}\r\nconnection: close\r\n\r\n"
        return io.BytesIO(start.encode() + content)

    def settimeout(self, _timeout):
        pass

    def close(self):
        pass


def patch_connections():
    """What urllib, requests, urllib3, botocore and google-auth are built on."""

    def connector(scheme, standard):
        def connect(self):
            port = "" if self.port in (standard, None) else f":{self.port}"
            self.sock = Wire(f"{scheme}://{self.host}{port}")
            self.is_verified = True

        return connect

    modules = [http.client]
    try:
        import urllib3.connection

        modules.append(urllib3.connection)
    except ImportError:
        pass
    for module in modules:
        module.HTTPConnection.connect = connector("http", 80)
        module.HTTPSConnection.connect = connector("https", 443)


def patch_aiohttp():
    import aiohttp
    from aiohttp.helpers import TimerNoop
    from multidict import CIMultiDict, CIMultiDictProxy
    from yarl import URL

    async def request(self, method, url, *, headers=None, data=None, json=None, params=None, **_kwargs):
        full = URL(url).update_query(params) if params else URL(url)
        body = encode(json) if json is not None else data
        kind, content = answer(str(full), {**self.headers, **(headers or {})}, body)
        sent = CIMultiDictProxy(CIMultiDict(headers or {}))
        response = aiohttp.ClientResponse(
            method,
            full,
            writer=None,
            continue100=None,
            timer=TimerNoop(),
            request_info=aiohttp.RequestInfo(full, method, sent, full),
            traces=[],
            loop=self._loop,
            session=self,
            stream_writer=SimpleNamespace(output_size=0),
        )
        response.status, response.reason = 200, "OK"
        response._headers = CIMultiDictProxy(CIMultiDict({"content-type": kind}))
        response.content = aiohttp.StreamReader(Flow(), 2**20, loop=self._loop)
        response.content.feed_data(content)
        response.content.feed_eof()
        return response

    class Flow:
        """The protocol of a stream that is read from memory."""

        _reading_paused = False

        def resume_reading(self, *_args, **_kwargs):
            pass

        pause_reading = resume_reading

    encode = json.dumps
    aiohttp.ClientSession._request = request


def refuse(self, address, *_args):
    answer(f"socket:{address}", {}, "")
    raise OSError("A routed program may open no socket of its own.")


patch_connections()
for module in ("httpx", "httpx2"):
    try:
        patch_httpx(__import__(module))
    except ImportError:
        pass
try:
    patch_aiohttp()
except ImportError:
    pass
socket.socket.connect = refuse
socket.socket.connect_ex = refuse

sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
