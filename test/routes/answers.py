"""Answers in the shape that each API gives, so that the programs run to their end. The Python twin of answers.mjs."""

import base64
import binascii
import json
import re
import struct

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
ANTHROPIC_EVENTS = [
    {"type": "message_start", "message": {**ANTHROPIC, "content": [], "stop_reason": None}},
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Hello."}},
    {"type": "content_block_stop", "index": 0},
    {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None}, "usage": {"output_tokens": 1}},
    {"type": "message_stop"},
]
GEMINI = {
    "candidates": [{"content": {"role": "model", "parts": [{"text": "Hello."}]}, "finishReason": "STOP"}],
    "usageMetadata": {"promptTokenCount": 1, "candidatesTokenCount": 1, "totalTokenCount": 2},
}
GEMINI_EMBEDDING = {"embedding": {"values": [0.0]}, "embeddings": [{"values": [0.0]}]}
VERTEX_EMBEDDING = {"predictions": [{"embeddings": {"values": [0.0], "statistics": {"token_count": 1, "truncated": False}}}]}
TITAN = {"embedding": [0.0], "inputTextTokenCount": 1}
TOKEN_COUNT = {"input_tokens": 1, "totalTokens": 1}
CONVERSE = {
    "output": {"message": {"role": "assistant", "content": [{"text": "Hello."}]}},
    "stopReason": "end_turn",
    "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
    "metrics": {"latencyMs": 1},
}
CONVERSE_EVENTS = [
    ("messageStart", {"role": "assistant"}),
    ("contentBlockDelta", {"contentBlockIndex": 0, "delta": {"text": "Hello."}}),
    ("contentBlockStop", {"contentBlockIndex": 0}),
    ("messageStop", {"stopReason": "end_turn"}),
    ("metadata", {"usage": CONVERSE["usage"], "metrics": CONVERSE["metrics"]}),
]
TOKEN = {"access_token": "google-test-token", "expires_in": 3600, "token_type": "Bearer"}

SHAPES = [
    (r"/token$", TOKEN),
    (r"count[-_]?tokens", TOKEN_COUNT),
    (r":(?:batch)?EmbedContents?", GEMINI_EMBEDDING),
    (r"/publishers/google/models/[^/]+:predict$", VERTEX_EMBEDDING),
    (r":(?:stream)?generateContent", GEMINI),
    (r"/converse(?:-stream)?$", CONVERSE),
    (r"titan-embed", TITAN),
    (r"anthropic|/messages", ANTHROPIC),
]

AWS_EVENTS = "application/vnd.amazon.eventstream"


def answer_to(url, body):
    """The content type and the bytes of the answer to a request."""
    shape = next((shape for pattern, shape in SHAPES if re.search(pattern, url, re.I)), OPENAI)
    if re.search(r"/converse-stream$", url):
        return AWS_EVENTS, aws_events(CONVERSE_EVENTS)
    if re.search(r"/invoke-with-response-stream$", url):
        chunks = [base64.b64encode(json.dumps(event).encode()).decode() for event in ANTHROPIC_EVENTS]
        return AWS_EVENTS, aws_events([("chunk", {"bytes": chunk}) for chunk in chunks])
    if not re.search(r'"stream":\s*true', body) and "alt=sse" not in url:
        return "application/json", json.dumps(shape).encode()
    return "text/event-stream", server_sent_events(shape).encode()


def server_sent_events(shape):
    def data(event):
        return f"data: {json.dumps(event)}\n\n"

    if shape is ANTHROPIC:
        return "".join(f"event: {event['type']}\n{data(event)}" for event in ANTHROPIC_EVENTS)
    if shape is GEMINI:
        return data(shape)
    return data({**shape, "choices": []}) + "data: [DONE]\n\n"


def aws_events(events):
    """Messages of Amazon's event streams: a prelude with the lengths, headers, payload, and a checksum after the prelude and after all."""
    return b"".join(aws_message(name, json.dumps(payload).encode()) for name, payload in events)


STRING_HEADER = 7


def aws_message(event, payload):
    named = {":event-type": event, ":content-type": "application/json", ":message-type": "event"}
    headers = b"".join(
        struct.pack("!B", len(name)) + name.encode() + struct.pack("!BH", STRING_HEADER, len(value)) + value.encode()
        for name, value in named.items()
    )
    lengths = struct.pack("!II", 16 + len(headers) + len(payload), len(headers))
    unsigned = lengths + struct.pack("!I", binascii.crc32(lengths)) + headers + payload
    return unsigned + struct.pack("!I", binascii.crc32(unsigned))
