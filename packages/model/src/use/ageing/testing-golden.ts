// Golden values of the models of ageing: what BLAST-Lite itself gives (numpy 1.24.2), ref:blast-lite. A table, carried over by program.

export interface ClosedForm {
  readonly T_C: number
  readonly SOC: number
  readonly DoD: number
  readonly C: number
  readonly t_days: number
  readonly EFC: number
  readonly rates: Readonly<Record<string, number>>
  readonly q: number
}

/** Capacity and equivalent full cycles after 1, 5 and 10 years. */
export interface ReferenceRun {
  readonly scenario: 'A' | 'B' | 'C' | 'D'
  readonly q: readonly number[]
  readonly efc: readonly number[]
}

export const GOLDEN: Readonly<
  Record<string, { readonly closed: readonly ClosedForm[]; readonly runs: readonly ReferenceRun[] }>
> = {
  'lfp-gr-250ah-2019': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.000494623,
          kcyc: 0.000165112,
        },
        q: 0.838035,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.000914749,
          kcyc: 0.000130094,
        },
        q: 0.833126,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          kcal: 0.000494623,
          kcyc: 0.000221956,
        },
        q: 0.913631,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.98897, 0.9743, 0.963],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.96939, 0.92869, 0.89734],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.97861, 0.93489, 0.89412],
        efc: [288.6, 1403.4, 2737.1],
      },
      {
        scenario: 'D',
        q: [0.97252, 0.92416, 0.88145],
        efc: [287.3, 1391.8, 2708.1],
      },
    ],
  },
  'lfp-gr-sony-murata-3ah-2018': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          q1: 0.334481,
          q3: 0.483198,
          q5: 1.61091e-5,
          q7: 0.0291565,
          r_kcal: 5.33563e-10,
          r_kcyc: 0.00165556,
        },
        q: 0.854916,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          q1: 0.495281,
          q3: 0.51012,
          q5: 1.61091e-5,
          q7: 0.0291565,
          r_kcal: 1.3663e-9,
          r_kcyc: 0.00165556,
        },
        q: 0.803951,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          q1: 0.334481,
          q3: 0.483198,
          q5: 2.15463e-5,
          q7: 0.00854279,
          r_kcal: 5.33563e-10,
          r_kcyc: 0.00195226,
        },
        q: 0.925038,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.9617, 0.91805, 0.88763],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.923, 0.85217, 0.80632],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.96434, 0.91207, 0.86753],
        efc: [285.5, 1377.6, 2674.8],
      },
      {
        scenario: 'D',
        q: [0.95209, 0.87969, 0.81966],
        efc: [283.3, 1348.0, 2586.0],
      },
    ],
  },
  'lmo-gr-leaf-66ah-second-life-2020': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          k_cal: 0.00387801,
        },
        q: 0.394134,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          k_cal: 0.00877178,
        },
        q: 0.174071,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          k_cal: 0.00387801,
        },
        q: 0.772641,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.94001, 0.87352, 0.82556],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.83254, 0.64695, 0.51308],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.90611, 0.70919, 0.52768],
        efc: [275.4, 1211.1, 2107.5],
      },
      {
        scenario: 'D',
        q: [0.831, 0.56837, 0.3605],
        efc: [260.3, 1062.0, 1730.0],
      },
    ],
  },
  'nca-gr-panasonic-3ah-2018': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          k_cal: 0.00185917,
          k_cyc: 0.00028692,
        },
        q: 0.798744,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          k_cal: 0.00262337,
          k_cyc: 0.00028692,
        },
        q: 0.747799,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          k_cal: 0.00185917,
          k_cyc: 0.00035772,
        },
        q: 0.891402,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.96182, 0.91305, 0.87602],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.91482, 0.80599, 0.72337],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.94351, 0.86142, 0.7961],
        efc: [281.7, 1329.7, 2536.8],
      },
      {
        scenario: 'D',
        q: [0.92682, 0.82402, 0.74354],
        efc: [278.4, 1293.4, 2434.1],
      },
    ],
  },
  'nca-grsi-sony-murata-2p5ah-2023': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.257322,
          pcal: 0.629908,
          kcyc: 13.6047,
          pcyc: 2.35863,
        },
        q: 0.816878,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.327551,
          pcal: 0.610297,
          kcyc: 14.7225,
          pcyc: 2.22593,
        },
        q: 0.769289,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          kcal: 0.257322,
          pcal: 0.629908,
          kcyc: 10.3413,
          pcyc: 3.63844,
        },
        q: 0.903801,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.94712, 0.8666, 0.81714],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.90434, 0.80712, 0.75141],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.95196, 0.87134, 0.81875],
        efc: [283.8, 1342.0, 2571.5],
      },
      {
        scenario: 'D',
        q: [0.93774, 0.83659, 0.77052],
        efc: [281.2, 1309.2, 2477.3],
      },
    ],
  },
  'nmc111-gr-kokam-75ah-2017': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          q1: 0.0012326,
          q3: 0.000150426,
          q5: 6940.0,
        },
        q: 0.900656,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          q1: 0.00266796,
          q3: 0.000278831,
          q5: 7960.0,
        },
        q: 0.808691,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          q1: 0.0012326,
          q3: 0.000353591,
          q5: 6175.0,
        },
        q: 0.909189,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.98986, 0.982, 0.97695],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.90282, 0.82754, 0.77916],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.96725, 0.92184, 0.88316],
        efc: [285.9, 1385.8, 2701.7],
      },
      {
        scenario: 'D',
        q: [0.93523, 0.85025, 0.78078],
        efc: [279.5, 1316.2, 2504.0],
      },
    ],
  },
  'nmc111-gr-sanyo-2ah-2014': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          alpha_cap: 0.000285433,
          beta_cap: 0.0040316,
          alpha_res: 0.000603997,
          beta_res: 0.000208794,
        },
        q: 0.408062,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          alpha_cap: 0.000609902,
          beta_cap: 0.0040316,
          alpha_res: 0.00115876,
          beta_res: 0.000208794,
        },
        q: 0.255694,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          alpha_cap: 0.000285433,
          beta_cap: 0.0048478,
          alpha_res: 0.000603997,
          beta_res: 0.000264754,
        },
        q: 0.631351,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.97615, 0.92028, 0.86593],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.91417, 0.71307, 0.51745],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.83492, 0.6269, 0.47666],
        efc: [260.5, 1097.8, 1896.0],
      },
      {
        scenario: 'D',
        q: [0.80554, 0.53478, 0.33025],
        efc: [255.5, 1018.9, 1641.1],
      },
    ],
  },
  'nmc622-gr-denso-50ah-2021': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          b1t: 0.00136651,
          b1N: 3.53239,
          b3t: 0.0,
          b3N: 0.0,
        },
        q: 0.657021,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          b1t: 0.00218509,
          b1N: 1.74226,
          b3t: 0.0,
          b3N: 0.0,
        },
        q: 0.662598,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          b1t: 0.00136651,
          b1N: 6.0376,
          b3t: 0.0,
          b3N: 0.0,
        },
        q: 0.6998,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.97386, 0.9416, 0.91742],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.96469, 0.92111, 0.88845],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.91007, 0.80929, 0.74013],
        efc: [274.6, 1269.6, 2396.7],
      },
      {
        scenario: 'D',
        q: [0.90736, 0.80134, 0.72715],
        efc: [274.1, 1262.6, 2374.4],
      },
    ],
  },
  'nmc811-grsi-lg-m50-5ah-2021': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          k_cal: 0.35421,
          k_cyc: 0.334926,
        },
        q: 0.619627,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          k_cal: 0.485548,
          k_cyc: 0.357146,
        },
        q: 0.538478,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          k_cal: 0.35421,
          k_cyc: 0.396016,
        },
        q: 0.777886,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.95901, 0.88305, 0.81629],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.93305, 0.80899, 0.69995],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.90364, 0.78185, 0.68929],
        efc: [273.6, 1248.5, 2318.2],
      },
      {
        scenario: 'D',
        q: [0.88618, 0.73658, 0.62133],
        efc: [270.4, 1207.0, 2193.3],
      },
    ],
  },
  'nmc811-grsi-lg-mj1-4ah-2020': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          k_cal: 0.00122876,
          k_cyc: 0.000670158,
        },
        q: 0.280286,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          k_cal: 0.00137023,
          k_cyc: 0.000524589,
        },
        q: 0.255552,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          k_cal: 0.00122876,
          k_cyc: 0.000753881,
        },
        q: 0.70012,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.90149, 0.67438, 0.45504],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.88161, 0.60865, 0.34503],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.86821, 0.58613, 0.33261],
        efc: [270.0, 1106.1, 1769.0],
      },
      {
        scenario: 'D',
        q: [0.86401, 0.56819, 0.29808],
        efc: [269.3, 1092.4, 1717.0],
      },
    ],
  },
  'nmc-gr-50ah-b1-2020': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.28008,
          kcyc: 0.499054,
        },
        q: 0.765747,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.442835,
          kcyc: 0.522196,
        },
        q: 0.681515,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          kcal: 0.28008,
          kcyc: 0.68821,
        },
        q: 0.86502,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.9731, 0.91598, 0.86275],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.93226, 0.78838, 0.65433],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.95079, 0.87079, 0.80253],
        efc: [283.2, 1341.8, 2560.8],
      },
      {
        scenario: 'D',
        q: [0.93507, 0.82341, 0.72639],
        efc: [280.5, 1300.8, 2428.9],
      },
    ],
  },
  'nmc-gr-50ah-b2-2020': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.159548,
          kcyc: 0.39242,
        },
        q: 0.779759,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.239714,
          kcyc: 0.267167,
        },
        q: 0.777286,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          kcal: 0.159548,
          kcyc: 0.432748,
        },
        q: 0.904811,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.97689, 0.94089, 0.91141],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.94749, 0.86568, 0.79868],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.97623, 0.93755, 0.90522],
        efc: [288.0, 1402.6, 2746.2],
      },
      {
        scenario: 'D',
        q: [0.96598, 0.91241, 0.86834],
        efc: [286.0, 1379.0, 2676.9],
      },
    ],
  },
  'nmc-gr-75ah-a-2019': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.00742156,
          kcyc: 0.671362,
        },
        q: 0.807889,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          kcal: 0.0190281,
          kcyc: 0.787451,
        },
        q: 0.752852,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          kcal: 0.00742156,
          kcyc: 0.673369,
        },
        q: 0.940308,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [0.99585, 0.98949, 0.98431],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [0.96533, 0.91218, 0.86892],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.97803, 0.89344, 0.79131],
        efc: [289.0, 1381.2, 2609.8],
      },
      {
        scenario: 'D',
        q: [0.96516, 0.85514, 0.73155],
        efc: [286.7, 1347.9, 2504.0],
      },
    ],
  },
  'nmc-lto-10ah-2020': {
    closed: [
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          alpha: 4.10611e-5,
          beta: 1.65076e-5,
          gamma: 0.000461819,
        },
        q: 0.970839,
      },
      {
        T_C: 35,
        SOC: 0.5,
        DoD: 0.8,
        C: 0.3,
        t_days: 3650,
        EFC: 3000,
        rates: {
          alpha: 0.000134506,
          beta: 5.32664e-5,
          gamma: 0.000616236,
        },
        q: 0.964948,
      },
      {
        T_C: 25,
        SOC: 0.5,
        DoD: 1.0,
        C: 0.5,
        t_days: 1000,
        EFC: 1000,
        rates: {
          alpha: 4.10611e-5,
          beta: 1.65076e-5,
          gamma: 0.000732403,
        },
        q: 0.97336,
      },
    ],
    runs: [
      {
        scenario: 'A',
        q: [1.00067, 1.00143, 1.00199],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'B',
        q: [1.0034, 1.0073, 1.01013],
        efc: [0.0, 0.0, 0.0],
      },
      {
        scenario: 'C',
        q: [0.99158, 0.98037, 0.97175],
        efc: [290.7, 1440.7, 2864.9],
      },
      {
        scenario: 'D',
        q: [0.99017, 0.97682, 0.96652],
        efc: [290.4, 1437.4, 2855.1],
      },
    ],
  },
}

/** A run of the library over a day of use: capacity and equivalent full cycles after so many years. */
export interface UseCase {
  readonly day: 'eight-trips' | 'night' | 'two-trips' | 'station'
  readonly model: string
  readonly q: readonly (readonly [years: number, value: number])[]
  readonly efc: readonly (readonly [years: number, value: number])[]
}

export const USE_CASES: readonly UseCase[] = [
  {
    day: 'eight-trips',
    model: 'nmc-lto-10ah-2020',
    q: [
      [1.0, 0.989],
      [5.0, 0.9739],
      [10.0, 0.9623],
      [15.0, 0.9533],
    ],
    efc: [
      [1.0, 1322],
      [15.0, 19372],
    ],
  },
  {
    day: 'night',
    model: 'nmc-gr-50ah-b1-2020',
    q: [
      [1.0, 0.9459],
      [5.0, 0.8545],
      [10.0, 0.7757],
      [15.0, 0.7106],
    ],
    efc: [[15.0, 3509]],
  },
  {
    day: 'night',
    model: 'nmc-gr-75ah-a-2019',
    q: [
      [1.0, 0.9778],
      [5.0, 0.8949],
      [10.0, 0.7955],
      [15.0, 0.7032],
    ],
    efc: [[15.0, 3615]],
  },
  {
    day: 'night',
    model: 'nmc111-gr-kokam-75ah-2017',
    q: [
      [1.0, 0.9652],
      [5.0, 0.9197],
      [10.0, 0.8818],
      [15.0, 0.8509],
    ],
    efc: [[15.0, 3862]],
  },
  {
    day: 'night',
    model: 'nmc622-gr-denso-50ah-2021',
    q: [
      [1.0, 0.9096],
      [5.0, 0.8085],
      [10.0, 0.7396],
      [15.0, 0.6903],
    ],
    efc: [[15.0, 3351]],
  },
  {
    day: 'night',
    model: 'lfp-gr-250ah-2019',
    q: [
      [1.0, 0.9764],
      [5.0, 0.9301],
      [10.0, 0.8877],
      [15.0, 0.8519],
    ],
    efc: [[15.0, 3894]],
  },
  {
    day: 'two-trips',
    model: 'nmc-gr-50ah-b1-2020',
    q: [
      [1.0, 0.9361],
      [5.0, 0.8351],
      [7.5, 0.7898],
      [10.0, 0.7502],
    ],
    efc: [[7.5, 3418]],
  },
  {
    day: 'two-trips',
    model: 'nmc-gr-50ah-b2-2020',
    q: [
      [1.0, 0.9666],
      [5.0, 0.9067],
      [7.5, 0.8794],
      [10.0, 0.8556],
    ],
    efc: [[7.5, 3646]],
  },
  {
    day: 'two-trips',
    model: 'nmc-gr-75ah-a-2019',
    q: [
      [1.0, 0.9658],
      [5.0, 0.831],
      [7.5, 0.7511],
      [10.0, 0.6764],
    ],
    efc: [[7.5, 3439]],
  },
  {
    day: 'two-trips',
    model: 'nmc111-gr-kokam-75ah-2017',
    q: [
      [1.0, 0.9605],
      [5.0, 0.9041],
      [7.5, 0.8785],
      [10.0, 0.8315],
    ],
    efc: [[7.5, 3632]],
  },
  {
    day: 'two-trips',
    model: 'nmc622-gr-denso-50ah-2021',
    q: [
      [1.0, 0.8505],
      [5.0, 0.6988],
      [7.5, 0.6456],
      [10.0, 0.604],
    ],
    efc: [[7.5, 2952]],
  },
  {
    day: 'station',
    model: 'lfp-gr-250ah-2019',
    q: [
      [1.0, 0.9655],
      [5.0, 0.8881],
      [10.0, 0.8167],
      [15.0, 0.7577],
      [20.0, 0.7066],
    ],
    efc: [[20.0, 10217]],
  },
  {
    day: 'station',
    model: 'lfp-gr-sony-murata-3ah-2018',
    q: [
      [1.0, 0.9623],
      [5.0, 0.8926],
      [10.0, 0.8242],
      [15.0, 0.764],
      [20.0, 0.7093],
    ],
    efc: [[20.0, 10274]],
  },
]
