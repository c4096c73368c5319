package org.lakeside.export;

import java.util.List;
import org.lakeside.model.PatientSnapshot;

public interface PatientStore {
  List<PatientSnapshot> findChanged();
}
