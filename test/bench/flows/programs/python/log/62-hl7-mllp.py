import logging
import socketserver

import hl7

LOG = logging.getLogger("mllp")


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        raw = self.rfile.read().decode("utf-8").strip("\x0b\x1c\r")
        message = hl7.parse(raw)
        LOG.info("received %s", message.segment("MSH")[9])  # ok
        pid = message.segment("PID")
        LOG.info("for %s", pid[5])  # leak
        LOG.debug("obx count %d", len(message.segments("OBX")))  # ok
        for obx in message.segments("OBX"):
            LOG.debug("%s = %s", obx[3], obx[5])  # leak
        self.wfile.write(b"\x0bMSA|AA\x1c\r")
