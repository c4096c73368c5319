from store import TextStore


def write_letters(patients, folder):
    store = TextStore(folder)
    for patient in patients:
        letter = "Dear {},\nyour {} is due.".format(patient.full_name, patient.screening)
        store.put(f"{patient.id}.txt", letter)
    return len(patients)
