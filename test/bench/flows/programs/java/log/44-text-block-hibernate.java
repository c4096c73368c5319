package com.lakeside.dao;

import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.hibernate.Session;

class PatientDao {
    private static final Logger log = LogManager.getLogger();
    private final Session session;

    PatientDao(Session session) {
        this.session = session;
    }

    void show(String ward) {
        List<Object[]> rows = session.createNativeQuery("""
            SELECT p.id, p.last_name
            FROM patients p
            WHERE p.ward = :ward
            """, Object[].class).setParameter("ward", ward).list();
        log.info("{} rows in {}", rows.size(), ward); // ok
        for (Object[] row : rows) log.debug("row {}", row[1]); // leak
        Long total = session.createQuery("select count(*) from Patient", Long.class).uniqueResult();
        log.info("total {}", total); // ok
    }
}
