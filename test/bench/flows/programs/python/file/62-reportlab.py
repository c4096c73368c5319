import csv
import sys

from docx import Document
from openpyxl import Workbook


def discharge_letter(patient, text):
    doc = Document()
    doc.add_heading(f"Discharge letter for {patient.full_name}")
    doc.add_paragraph(text)
    doc.save("letter.docx")  # leak


def roster(appointments):
    wb = Workbook()
    ws = wb.active
    for a in appointments:
        ws.append([a.starts_at, a.patient.last_name])
    wb.save("roster.xlsx")  # leak


def stats(appointments):
    with open("stats.csv", "w") as f:
        w = csv.writer(f)
        w.writerow(["day", "n"])  # ok
        w.writerow([appointments[0].day, len(appointments)])  # ok
