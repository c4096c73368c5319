import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Roster {
  private final ObjectMapper mapper = new ObjectMapper();

  void json(List<Encounter> encounters, File out) throws IOException {
    mapper.writeValue(out, encounters); // leak
    mapper.writeValue(new File(out.getParentFile(), "n.json"), encounters.size()); // ok
  }

  void xlsx(List<Patient> patients) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(); FileOutputStream out = new FileOutputStream("roster.xlsx")) {
      Sheet sheet = workbook.createSheet("roster");
      int i = 0;
      for (Patient p : patients) {
        Row row = sheet.createRow(i++);
        row.createCell(0).setCellValue(p.getFullName());
      }
      workbook.write(out); // leak
    }
  }

  void text(Patient patient) throws IOException {
    try (OutputStreamWriter writer = new OutputStreamWriter(new FileOutputStream("last.txt"), StandardCharsets.UTF_8)) {
      writer.write(patient.getId() + "\n"); // ok
      writer.write(patient.getAddress().getCity() + "\n"); // leak
    }
  }
}
