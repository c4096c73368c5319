package com.lakeside.adt;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.v25.message.ADT_A01;
import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.parser.PipeParser;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class AdtListener {
    private final Logger logger = LoggerFactory.getLogger(getClass());
    private final PipeParser parser = new PipeParser();

    @KafkaListener(topics = "adt")
    void onMessage(ConsumerRecord<String, String> record) throws HL7Exception {
        logger.info("partition {} offset {}", record.partition(), record.offset()); // ok
        ADT_A01 message = (ADT_A01) parser.parse(record.value());
        PID pid = message.getPID();
        logger.info("admitted {}", pid.getPatientName(0).getFamilyName().getSurname().getValue()); // leak
        logger.debug("event {}", message.getEVN().getEventTypeCode().getValue()); // ok
        logger.debug("born {}", pid.getDateTimeOfBirth()); // leak
    }
}
