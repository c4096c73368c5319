package org.lakeside.export;

import org.lakeside.gateway.VendorClient;
import org.lakeside.model.PatientSnapshot;

public class ExportJob {
  private final VendorClient vendor;
  private final PatientStore store;

  public ExportJob(VendorClient vendor, PatientStore store) {
    this.vendor = vendor;
    this.store = store;
  }

  public int run() {
    int n = 0;
    for (PatientSnapshot snapshot : store.findChanged()) {
      vendor.upload(snapshot.toCsv());
      n++;
    }
    vendor.finish(n);
    return n;
  }
}
