package com.lakeside.export;

import com.opencsv.CSVWriter;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Sheets {
    public void csv(Iterable<Visit> visits) throws IOException {
        try (CSVWriter writer = new CSVWriter(new FileWriter("visits.csv"))) {
            writer.writeNext(new String[] {"id", "reason"}); // ok
            for (Visit visit : visits) {
                writer.writeNext(new String[] {visit.getPatientName(), visit.getDiagnosis()}); // leak
            }
        }
    }

    public void sheet(int total) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); FileOutputStream out = new FileOutputStream("totals.xlsx")) {
            Sheet sheet = book.createSheet("totals");
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue(total);
            book.write(out); // ok
        }
    }

    public void backup(Patient patient) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream("p.bin"))) {
            out.writeObject(patient); // leak
        }
    }
}
