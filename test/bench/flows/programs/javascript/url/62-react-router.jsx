import { Link, useNavigate } from 'react-router-dom';

export function PatientRow({ patient }) {
  const navigate = useNavigate();
  const open = () => navigate(`/patients/${patient.id}`); // ok
  const bill = () => navigate('/billing?member=' + patient.memberId + '&dob=' + patient.dob); // leak
  return (
    <tr onClick={open}>
      <td>{patient.name}</td>
      <td><button onClick={bill}>Bill</button></td>
      <td><Link to={`/patients/${patient.id}/edit`}>Edit</Link></td>
    </tr>
  );
}
